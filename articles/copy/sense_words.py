"""Words that say how a side fared, language by language; data for `sense.py`.

A star ends a stem: any word that begins so counts. Words joined by a low line
stand side by side in the copy.
"""

WINS = r"""
beat beats beating defeated defeats* defeating won win wins winning winner winners
victor victors victory victories victorious triumph* prevail* conquer* vanquish*
overcame overcome overcomes overcoming edge edged edges edging pip pipped pips thrash
thrashed thrashes thrashing hammered hammering crushed crushes crushing rout routed
routs routing demolish* dismantl* trounc* thump thumped thumps thumping maul mauled
outplay* outclass* outgun* outlast* outpoint* outscor* outdid bested besting humbl*
stun stunned stuns stunning shocked toppl* oust ousted ousts eliminat* dethron*
downed downing sank sinks sunk floored overwhelm* overran overpower* overhaul*
overturned blanked blanking swept sweeps sweep upset upsets dispatch* despatch*
dispos* sinking tamed taming silenced silencing blew blown_away mastered walked_away
walk_away walks_away had_a_trophy retain* still_has kept_his_title kept\
her_title kept_his_belt still_champion
saw_off see_off sees_off seeing_off seen_off fought_off held_off hold_off
holding_off knocked_out knocks_out knocking_out knock_out put_out dumped dumping
bundled sent_packing sending_packing squeezed squeeze squeezes eased ease eases
cruis* coasted coasts coast strolled romp romped romps breez* scrap* sneaked sneak
snuck nudged nicked nick snatched snatch stole steal grabbed hung_on held_on
hanging_on clung_on too_good too_strong too_much too_hot too_quick
got_the_better_of get_the_better_of had_the_better_of the_better_of
had_the_measure_of accounted_for made_short_work_of made_light_work_of
short_work light_work put_paid_to came_out_on_top come_out_on_top on_top
came_through come_through coming_through came_from_behind ran_out took\
the_spoils
spoils to_the_good to_their_credit got_the_verdict verdict got_home got_past
get_past ground_out ground_down wore_down walked_past fought_past
success successes advanced advancing progressed progress crowned
lifted lift lifts decision flattened knockout
last_word turned_over turned_the_tables turned_it_round turned_it_around turned_it_on
turned_things_round turned_things_around turned_the_match turned_the_game roared_back
roar_back stole stolen pinched run_over ran_over run_down ran_down overrun run_out
rout_of defeat_of beating_of thrashing_of hammering_of demolition_of upset_of mauling_of
dismantling_of destruction_of drubbing_of hiding_of mauled took_care_of takes_care_of
take_care_of put_away ended_the_run snapped_the_streak survive survived survives
розгром* переміг перемогл* перемож* здолал* обіграл*
successo s'impos* l'emport* resolver_a_parada resolveu_a_parada
right_side_of right_end_of poker manita cinquina
fait_plier faire_plier passa_sul passano_sul passa_al
passa_a passano_a
bounced_back proved_too got_one_over gone_through go_through went_through goes_through
claim claims claimed clinch* sealed seals seal secured secure secures wrapped_up knocked
took_the_points taking_the_points take_the_points took_the_opening_game took_the_opener
took_the_first_leg took_the_first_game
took_the_derby took_the_tie took_the_match took_the_game took_the_decider
all_three_points three_points maximum_points
promoted promotion sent_home sends_home home_empty empty-handed_home
denied deny denies condemn* inflict* consign*
gan* venc* derrot* superó superar superan superaron supera superando golea* goleó goleou
elimin* impus* impon* triunf* victori* remont* doblegó doblegar doblega doblegaron
tumbó tumba tumbar despach* batió batir batieron arroll* apabull* fulmin* noqueó
noquea liquid* se_llevó se_lleva se_llevaron se_adjudicó aplast* barrió desarmó
sorprendió sentenció endosó dio_cuenta_de dieron_cuenta pudo_con pudieron_con
se_hizo_con se_deshizo se_deshicieron se_deshace noquear rindió
gagn* battu battus battue battues bat battent battant emport* remport* impos*
victoir* vainqueur* dominé dominée dominés dominées domine dominent dominait dominer
dominant dominó domina dominan dominato dominaram dominou élimin* succès triomph* écras*
renvers* dompt* surclass*
terrass* balay* corrig* étrill* crucifi* assomm* maîtris* fait_tomber vient_à_bout
venu_à_bout venue_à_bout venus_à_bout vaincu vaincre surpris surprend dépass*
l'a_emporté l'emporte l'emportent s'offr* prend_le_meilleur pris_le_meilleur
gewann gewinn* gewonnen gewannen besieg* bezwang bezwangen bezwungen bezwing* schlug
schlugen geschlagen schlägt durchgesetzt durchsetzte setzte_sich setzten_sich
setzt_sich sieg siege siegt siegte siegten siegreich auswärtssieg* heimsieg*
kantersieg*
triumph* fegt* erfolg erfolge niedergerungen rang rangen niederrang deklassier* schoss
schossen überrollt* demontier* bezwinger überwand überwanden abgefertigt fertigte
fertigten behielt behielten behält rettete bewahrte entschied entschieden
warf warfen ausgeschaltet schaltete schalteten überraschte putzte ließ_keine
vinc* vint* battut* batte battono batté sconfigg* sconfitto_il sconfisse sconfissero
superò supera superano superato superata piega*
piegat* stende espugn* vittori* travol* regol* liquid* elimina* doma domato ha\
la_meglio
avuto_la_meglio avere_la_meglio la_meglio mettere_in_fila messo_in_fila
imbatt* affond*
annient* schiacci* conquist* si_aggiudica aggiudicat* trionf* strapp* si_impone
si_è_imposto si_è_imposta impost* sbanca sbancat* rifila
venc* ganh* bateu bater batendo derrotou golea* vitóri* superou triunf* eliminou
impôs despach* virou virada levou_a_melhor passou_por passou_pelo atropel*
despachou
conquist* destron* arras*
kloppen win wint winnen won wonnen gewonnen versloeg versla* versloegen zege zeges
overwinning*
klopt klopte klopten geklopt uitgeschakeld te_sterk te_goed afgerekend rekende rekenden
zegevier*
schakelde
ging_voorbij troefde troeft overklas* verrast* boekte boekten trok_aan te_slim
vann vinna vinner vunnit vinst vinster seger segrade segrar segern besegr* slog slagit
slår krossade körde_över avgjorde_till slog_ut bärgade knep tog_hem
slået slått
vant vandt vinder vunnet seier seire* beseir* sejr* besejre* slo slår slåtte knuste
tog_sig tok_seg nedkæmp*
pokon* odprawi* ogryw* wygr* zwycięż* zwycięst* rozgrom* ogra* ograł* wyeliminow*
rozbi* pobił*
взял_верх взяла_верх взяли_верх взяло_верх
победи* побежд* победу обыгра* выигра* разгром* переигра* одол* обігра* перемог*
вигра*
виграв сломил* прошел прошёл сильнее
porazil* porazi* vyhrál* zvítěz* zvíťaz* zdolal* přehrál* pobijed* pobjed* pobed*
svlad* savlad* nadigra* premaga* zmag* slavil* slavila slavili
voitti voittaa voittivat voitto* kaatoi päihitti nujersi legyőz* nyert* győz* megver*
yen* kazan* galip galibiyet* mağlup_etti mağlup_ederek mağlup_eden mağlup_etmeyi
mağlup_ettiler
mağlup_eder
mağlup_edip geçti geçerek devirdi devirerek învins* câștig* bătut*
guany* victòri*
victorieu* victorios* vittorios* vitorios* finalizou nocaute* submitted submits
outpointed outpoints knockte punktete znokaut*
нокаутир* выигра* sconfigg* pinned pins whitewash* whitewashed
apeó apean apea apearon le_scalp
fait_chuter fait_mordre pris_la_mesure prend_la_mesure a_dominé venir_à_bout
vient_de_battre fait_respecter ont_disposé a_disposé le_dernier_mot eu_raison_de
a_eu_raison ont_eu_raison pris_le_dessus prend_le_dessus fini_par_l'emporter
fait_la_loi ont_fait_la_loi baladé balade
se_impone se_imponen sacó_adelante se_llevan se_apunta se_apuntó se_anotó
dejó_en_la_cuneta se_merendó se_cargó pasó_por_encima pasa_por_encima tumban
la_spunta la_spuntano spuntarla si_prende si_prendono ha_ragione_di hanno_ragione
batte_in_rimonta si_sbarazza vola_ai volano_ai fa_suo fanno_loro si_regala
passou_à levou_de_vencida bateu_fora eliminaram afastou afastaram arrumou bater_fora
passaporte ficou_com_os_três
maatje_te_groot af_te_rekenen stuntte gestunt in_winst de_baas te_machtig
geen_kind_aan een_maat_te_groot trok_aan_het_langste zette_opzij knikkerde
körde_ifrån höll_undan avgjorde_matchen tog_poängen slog_till vände_och_vann
trakk_det_lengste dro_i_land feide sendte_ut slo_ut banket banket_ut knep_seieren
trak_sig_sejrrigt nedlagde nedlægge løb_med_sejren hev_sejren sikrede_sig_tre
vyprask* přemoh* udolal* rozdrtil* deklasoval* vyřadil* vyřadi* skolil* otočil*
ograli okazali_się_lepsi okazały_się_lepsze okazał_się_lepszy nie_dali_szans
lepsi_byli lepsze_były
обыграли_на_выезде оказались_сильнее оказался_сильнее оказалась_сильнее взял_реванш
переиграл* нанес_поражение нанесли_поражение нанесла_поражение прошла прошли
den_sprung_ins eine_runde_weiter in_die_nächste_runde zieht_ins zog_ins
qualifié qualifiés qualifiée qualifiées se_clasificó se_clasifica se_clasificaron
avanzó_a avanza_a avanzan_a sigue_adelante pasó_a_semifinales verra_les verra_le
plaatste_zich geplaatst_voor avancerade avancerar går_vidare gick_vidare gikk_videre
slå_ut slå_ud slog_ud slog_ut slår_ut
går_videre tok_seg_videre gik_videre awansował* postoupil* postup_do
вышел_в вышла_в вышли_в вышло_в
νίκησ* νικά νικούν κέρδισ* νίκη επικράτησ* επιβλήθηκ* λύγισ* διέλυσ* συνέτριψ*
πέρασε απέκλεισ* irabaz* garaile menang kemenangan kalahkan mengalahkan
"""
LOSSES = r"""
lose loses losing lost loss losses loser losers defeat defeats beaten fell falls
fallen
falling slipped slips crash crashed crashes crashing bow bowed bows bowing succumb*
undone unstuck stumbl* reverse reversal slumped slump relegated went_down go_down
going_down gone_down goes_down went_out go_out going_out gone_out sank_to
slid empty-handed empty_handed came_up_short come_up_short fell_short beaten_by
surrender* capitulat* suffer* exit exits knocked_out_by conceded_defeat
s'inclin* run_was_over run_is_over run_ended run_was_ended run_came_to_an_end
setzte_es setzt_es came_unstuck wrong_side_of wrong_end_of
drubbing collapse collapsed heartbreak second_best came_off_second trounced_by
paid
s'inclin*
perd* pierd* perdi* cayó caen cae caer cayeron caída sucumb* claudic* cedió ceder
hincó
tropez* derrota derrotas eliminad* despedid* se_despid* inclin* défait* chut* perd
perdu perdent concéd* tombe tombé tombent échou* sombr* cède cèdent
verlor* verlier* verloren unterlag unterlagen unterlegen unterliegt niederlage* pleite
scheiter* verlust musste_sich mussten_sich geschlagen_geben den_kürzeren kassierte
ausgeschieden scheidet schied heimniederlage
perde perdono perso persa persi perdut* cade cadono caduto caduta cede cedono ceduto
sconfitt* ko battuta_d'arresto soccomb* crolla crollat* arrend* ripetut*
perdeu perderam derrota derrotas perda caiu caíram tombou sucumbiu foi_derrotad*
verloor verloren verliest verliezen nederlaag nederlagen onderuit* onderspit
ging_onderuit
verlies bezweek bezweken strandde
förlor* förlust* nederlag nederlaget tapte taper tap tapet tabte taber tabet föll
foll tvingades_se slogs_ut åkte_ut
przegra* uleg* porażk* проигр* уступ* пораж* програ* поступ* вылет*
izgub* prohrál* prohra prehral* prehra porážk* poraz poraza podleh*
hävi* tappio* kikap* veszt* veresé* pierdut* pierd* kaybet* yenil* mağlup derrot
έχασ* χάνει ηττήθηκ* ήττα γνώρισε_την_ήττα υπέκυψ* λύγισε_από kalah takluk fait_battre
kaatu* gikk_ned gik_ned gick_ner tab_for gick_på
s'est_inclinée s'est_incliné mordu_la_poussière mord_la_poussière fait_les_frais
craqué craque craquent baissé_pavillon plie plient rend_les_armes est_tombée
besó_la_lona se_estrella se_estrelló salió_derrotado se_queda_fuera hincan sucumbe
inciampa inciampano scivola scivolano capitola capitolano va_ko vanno_ko si_arrende
cede_il_passo esce_sconfitto esce_sconfitta deve_arrendersi
saiu_derrotado baqueou escorregou tropeçou ficou_pelo_caminho
hard_onderuit kansloos kopje_onder ging_ten_onder beet_in_het_zand moest_buigen
moest_het_hoofd de_boot_in afgedroogd werd_weggevaagd
fick_se_sig_slagna fick_se_sig_slagen torskade torskar föll_tungt
måtte_se_sig_slået måtte_bøje måtte_gi_tapt måtte_strekke røk_ut gik_ned
vyhořel* podleh*
polegli poległ* musieli_uznać uznać_wyższość zeszli_pokonani
сложили_оружие капитулировал*
keok dikalahkan no_match no_answer niet_opgewassen poražen* kekalahan fait_éliminer
"""
DRAWS = r"""
drew draw draws drawn drawing tied tie ties stalemate deadlock* shared share sharing
split_the_points could_not_be_separated couldn't_be_separated be_separated
honours_even all_square level_pegging point_apiece a_point_each nothing_between
cancelled_each_other neither_side inseparable finished_level ended_level
ends_level
empat* igual* tablas reparto_de_puntos repart* nul nuls neutralis* dos_à_dos
départag* partag* unentschieden remis* trennten trennen trennte getrennt unentscheid*
punkteteilung teilten teilen pareggi* pari patta si_dividono spartiscono impatt*
gelijk gelijkspel deelden delen puntendeling remise oavgjort uavgjort kryss* delade
delte delt uafgjort zremis* podział* podziel* ничь* вничью внічию поділ* neriješen*
nerešen* remíz* tasapel* döntetlen* berabere* beraberlik* eşitlik* egal* empat
ισόπαλ* ισοπαλία μοιράστηκαν έμειναν_στο imbang seri
speelden_gelijk puntenverdeling no_pasaron_del del_empate firmaron no_se_hicieron
se_quittent se_quittés se_sont_quittés score_de_parité bons_amis
finisce_in_parità non_si_fanno si_fermano_sul delar_på delade_på poängen
tenu_en_échec tenue_en_échec tenus_en_échec tiennent_en_échec tient_en_échec
un_punto un_point um_ponto een_punt punten_liggen abgetrotzt trotzte trotzten ertrotzt*
in_evenwicht onbeslist gelijke_hoogte op_gelijke_hoogte geen_winnaar puntendeling
dos_à_dos se_neutralisent se_sont_neutralisés pas_de_vainqueur partage_des_points
sin_vencedor sin_goles_ni senza_vincitori non_vanno_oltre non_va_oltre a_reti
sem_vencedor dividiram_os_pontos dividem_os_pontos repartiram
delte_i_porten deltes_om delade_lika delte_poengene poengdeling pointdeling
bezbramkow* podziałem_punktów dělba_bodů remizovaly bez_vítěze nerozhodně
мировую миром ничейн* вничью
ett_poeng et_poeng et_point en_poäng rozešl* smírn* tiché_remízy
skiltes skildes skilles podelil* razišl* razešl* remizova* remíz*
remiza* nicht_über_ein spielte_gegen spielten_gegen
nøj* nöj* begnüg* settle_for settled_for settling_for se_contenter accontent*
conformarse contentar-se zadowoli* spokojil*
ficaram_no_empate não_saíram_do não_saem_do ficaram_pelo ficou_no
"""
# Said of a match that is over, so that a score beside it is the last.
ENDED = r"""
full_time full-time final_score final_whistle at_the_end by_the_end in\
the_end
det_blev det_ble det_bliver blev_det ble_det stod_det slutade_det endte_det
finished finishing ended ending ends final_result result it_stayed it_remained
stayed remained finished_it scoreline score_was the_score
al_final marcador resultado acabó terminó terminó_en concluyó finalizó definitivo
score_final au_final s'est_terminé s'est_achevé terminé achevé coup_de_sifflet
endstand am_ende endete endeten schlusspfiff hieß_es stand_es abpfiff endergebnis
finì finisce finita finito termina terminata terminato chiude chiusa punteggio
terminou acabou placar final_do_jogo encerrou
eindstand eindigde eindigden uitslag slutade slutresultat slutresultatet endte
sluttede ble_resultatet blev_resultatet slutade_på eindigt endet enden finaliza
zakończył* wynik wynikiem итог завершил* закончил* счетом счётом со_счётом
skončil* završi* završila rezultatom rezultat päättyi lopputulos
"""
# Words of winning and losing that tell of no result.
NEITHER = r"""
lucky_loser lucky_losers won_the_toss win_the_toss winning_the_toss lost_the_toss
losing_the_toss won_a_penalty win_a_penalty winning_a_penalty won_a_free_kick
won_a_corner lost_his_balance lost_her_balance lost_his_footing lost_her_footing
lost_the_ball losing_the_ball lost_possession beaten_finalists beaten_semi-finalists
losing_finalists losing_semi-finalists lost_count lost_his_temper lost_her_temper
lost_control lost_patience lost_his_place won_the_race_to won_the_header
"""

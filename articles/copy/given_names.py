"""First names, as the fullest sign that two capitals are a person.

Names of towns and teams as well ("Victoria", "Charlotte", "Austin", "Gloria") are left
out: there the words beside them must tell. Spelt without accents.
"""

from articles.copy.lexicon import listed

GIVEN_NAMES = listed("""
    aaron abby abdoulaye abdul abel abhishek abigail abraham ada adaeze adam ade
    adebayo adel adele adem aditi aditya adrian adriana adriano adrien agata agnes
    agnese agnieszka agus agustin ahmad ahmed ahmet aidan aiden aina ainhoa aino
    aisha aitor ajay ajinkya akiko akinyi akira alain alan alana alapati alban
    albert alberta alberto alec alejandra alejandro alek aleksandar aleksander
    aleksandr aleksandra aleksei aleksi alena ales alessandra alessandro alessia
    alessio alex alexa alexander alexandra alexandre alexandru alexei alexia alexis
    alf alfie alfonso alfred alfredo ali alice alicia alicja alina aline alisha
    alison alistair allan allen allison alma alois alvaro alvin alvise alyssa amadou
    amalia amalie amanda amara amber amelia amelie amina aminata amir amit amparo
    amr amy ana anabel anais ananya anas anastasia andre andrea andreas andreea
    andrei andrej andres andrew andrey andrius andrzej andy ane aneta angela
    angelica angelina angelique angelo angus ania anika anil anita anja anjali anke
    ann anna annabel anne anneke anneli annelies annette annie annika anouk anselm
    anssi antal ante anthony antje antoine antoinette anton antonella antoni antonia
    antonin antonio antti anya anyango apisai aran archie arda ariane arianna ariel
    arild arjen arjun armand armando armin arnaud arne arno arnold aron arsene art
    artem arthur artur arturo arvid arwen aryan asger asher ashleigh ashley ashwin
    asier asisat asli asma astrid asuka athanasia attila aude audrey augustin
    aurelie aurelien aurelio ava axel ayla ayman ayodele ayse aysegul ayumi aziz
    babar babatunde bagas bamidele barbara barry bart bartek bartolome bartosz bas
    bashir basil bassem bastian bastien beata beatrice beatriz becky belen bella ben
    bendik benedetta benedict benedikt benita benito benjamin benny benoit berat
    berit bernadette bernard bernardo bernd bert berta bertil bertrand beth bethany
    betty bev beverley bianca bilal bill billi billie billy birgit birgitte bjarne
    bjorn blanca bob bobby bogdan bongani boris borja borut bosse bouke brad bradley
    brady bram brandon branko brayan brayden brenda brendan brent bret brett brian
    briana bridget brigitte britt britta brock brody bronte bruno bryan bryce bryn
    budi bukayo bukola burak caio caitlin caleb callum calvin cameron camila camilla
    camille camilo carina carine carl carla carles carlo carlos carly carmel carmen
    carol carole caroline carolyn carrie carys caspar casper cassandra catalin
    catalina caterina cath cathal catherine cathy catriona cecile cecilia cecilie
    cedric celia celina celine cem cesar chantal charles charlie charlotta chase
    cheick cheikh chiara chidi chinedu chinwe chioma chloe chris christa christel
    christelle christian christiane christina christine christof christoph
    christophe christopher chuck cian ciara ciaran cillian cindy ciro claire clara
    clarisse claude claudia claudine claudio claus clemence clement cliff clive cody
    cole colin colleen colm concetta connor conor conrad constanze corentin corey
    corinna corinne cormac cornelia cornelius cosimo cosmin costel courtney craig
    cristian cristiano cristina curtis cyril cyrille czeslaw daan dag dagmar dagny
    daichi daiki daisy damian damiano damien damir damjan dan dana daniel daniela
    daniele danielius daniella danielle danijel danilo danka danny dante daphne
    dariela dario darius dariusz darragh darrell darren daryl dave david davide
    davit davor dawid dawn dean debbie deborah debra declan deepak deepika deirdre
    dejan delphine demba denis denise deniz dennis denys deon derek dermot derrick
    deshawn desmond detlef devin devon dewi deyan diana diane didier diego dieter
    dilan dimas dimitri dimitrios dimitris dino diogo dirk djamel dmitri dmitrij
    dmitry dolores dominic dominik dominika dominique donal donald donna donovan
    dora doreen dorian doriane doris dorota dorothea doug douglas dragan drew dries
    duarte duncan dunja dusan dustin dwayne dwight dylan dyson eamon eamonn ebba
    eberhard ed eddie edgar edin edison edith edoardo eduard eduardo edward edwin
    eelco efe egan ege eija eileen einar eino eirik eivind ela elaine eleanor elena
    eleni eleonora elia eliane elias elif elin elina eline elio elisa elisabeth
    elise elizabeth elke ella elle ellen ellie elliot elliott elodie eloise els elsa
    elvira emanuel emanuela emanuele emeka emelie emerson emi emil emile emilia
    emiliano emilie emilio emily emir emma emmanuel emmanuelle emre enda ender eneko
    enrico enrique enzo erdem eric erica erich erik erika erin ernst eros erwan
    erwin eryk esi esra esteban estelle ester esther ethan etienne eugen eugene
    eugenio eva evan evangelos eve evelina eveline evelyn evgeni evgenia evgeny ewa
    ewan ewelina eyal ezra fabian fabiana fabien fabienne fabio fabrice fabrizio
    fahad faisal faith fajar fanny farah farid farouk fatih fatima fatma fatou
    fatoumata fay faye federica federico felice felicia felicity felipe felix femi
    ferdinand ferenc fergus fermin fernand fernanda fernando ferran fiammetta filip
    filipa filipe filippo finbar finlay finley finn fiona flavia flavio fleur flora
    florent florentin florian florin folake folke francesca francesco francine
    francis francisca francisco franck franco francois francoise frank frankie frans
    franz franziska fraser fred freddie freddy frederic frederica frederick frederik
    frederike freya frida frieda friedrich frits fritz funmilayo furkan gabor
    gabriel gabriela gabriele gabriella gael gaetan gaetano gail gareth garry gary
    gaspard gaston gaurav gavin gemma gennaro geoff geoffrey george georges georgie
    georgina georgios gerald geraldine gerard gerardo gerhard germain german gerry
    gert gertrud gervase ghislain giacomo gian giancarlo gianluca gianluigi gianni
    gideon gijs gil gilbert gilles gillian gina gino giorgia giorgio giovanna
    giovanni gisela gisele giulia giuliana giuliano giulio giuseppe gizem glen glenn
    godwin gojko gokhan goncalo gonzalo goran gordon gorka grace grady graeme graham
    grant greg gregoire gregor gregoria gregory greta gretchen grzegorz gudrun guido
    guilherme guillaume guillermo gunnar gunter gunther gus gustav gustavo guy gwen
    gwenael gwyn gyorgy haakon hadiza hafsat hakan hakim hal halima halina halvor
    hamish hamza hana hani hank hanna hannah hannes hannu hans hansi harald hardik
    hari harmanpreet harold harriet harry hartmut haruka haruto harvey hasan hassan
    hatem havard hazel heather hector hedda hedvig heidi heike heiko heiner heinrich
    heinz helen helena helene helga hella helmut hendrik hendrika henk henning henri
    henrietta henriette henrik henrike henrique henry herbert herman hermann hermine
    hernan herve hicham hidde hideki hilary hilda hilde hina hiroki hiroshi hisham
    holger holly horst hossam houda hubert hugh hugo humberto hussein huw iain ian
    ibai ibrahim ibrahima ida ifeoma iga ignacio igor iiro ike ikechukwu iker ilaria
    ilias ilie ilja ilka ilona ilse ilya imad iman imanol imke imogen imran ina
    indah ines inga inge ingeborg inger ingo ingrid inigo ioan ioana ioannis ion
    ionela ionut irem irena irene irina iris irma isa isaac isabel isabella isabelle
    isak ishan isidro isla ismael ismail isobel issa istvan itziar ivan ivana ivar
    ivo ivona iwan iwona izabela jaakko jaap jacek jacinta jack jackie jacob jacopo
    jacqueline jacques jade jadon jago jaime jaimie jair jake jakob jakub jalen
    jamal james jamie jan jana jane janet janez janice janina janine janis janne
    janos janusz jared jari jarkko jarmila jarno jaroslav jaroslaw jarrah jarrod
    jasmin jasmine jason jasper jasprit javi javier jaxon jay jean jeanne jeannette
    jed jef jeff jeffrey jelena jelle jelmer jen jenna jennie jennifer jenny jens
    jeremy jeroen jerome jerry jesper jess jesse jessica jessie jesus jhon jill jim
    jimmy jindrich jiri jo joachim joan joana joanna joanne joao joaquin jochen
    jodie joe joel joelle joep joey johan johann johanna johannes john johnny jokin
    jolanda jolanta jon jonas jonathan jonna jonny joost jordan jordi jorg jorge
    jorgen joris jorma jose josef josefina josefine joseph josephine josh joshua
    josip josu josua jovan joyce juan juanjo juanma judit judith judy juha juho
    jukka jules julia julian juliana juliane julie julien juliette julio julius
    juraj jurgen jurij jussi justin justine justus justyna kaan kacper kadri kagiso
    kai kaia kaisa kaja kajsa kaleb kalle kamil kamila kamran kane kaori kara karel
    karen kari karim karin karina karl karla karol karolina karoline karsten kasia
    kaspar kasper kata katalin katarina katarzyna kate katerina kath katharina
    katherine kathleen kathrin kathryn kathy katia katie katja katrin katrina
    katrine kavya kay kayla kaylee kazimierz kazuki keiran keisuke keith kelly
    kelsey kelvin kemal ken kenan kendall kendra kenji kenneth kenny kenta kerem
    kerry kerstin kevin khadija khaled khalid kian kieran kiki kim kimberly kipchoge
    kirill kirk kirra kirsi kirsten kirsty kit kitty kjell kjersti kjetil klaas
    klara klaudia klaus klemen knut koen kofi koji kolja konrad konstantin koray
    koren kornel kosta kostas kris krishna krista kristen kristian kristina kristine
    kristof kristoffer krisztian krystian krystyna krzysztof kuba kurt kwabena kwaku
    kwame kyle kylie kyra lachie lachlan ladislav laetitia laia lamine lana lance
    lara larissa larry lars lasse lassi laszlo laura laure laurel lauren laurence
    laurens laurent laurenz lauri laurie laurine lautaro lea leah leander leandro
    lech lee leena leif leigh leila lela lena lene lenka lennart lennox lenny leo
    leon leona leonard leonardo leonhard leonie leonor leopold lerato leroy leslie
    leszek leticia lev levente levi lewis lex lia liam lidia lidija lieke liesbeth
    liisa lilian liliana lilly lily lina linda lindiwe lindsay lindsey linn linnea
    lino linus lionel lior lisa lisbeth lise lisette livia liviu liz lizzie ljubica
    lloyd logan loic lois lola lonneke lorena lorenz lorenzo loretta lori lorna
    lorraine lotfi lothar lotta lotte lotti lou louis louisa louise loup luana
    lubomir luc luca lucas luce lucia lucian luciana luciano lucie lucien lucile
    lucinda lucio lucy ludger ludmila ludovic ludvig ludwig luis luisa luise luka
    lukas lukasz luke lutz luuk lydia lyle lynn maarit maarten maciej mackenzie
    maddie maddy madeleine madeline mads mae maeva maeve magali magda magdalena
    maggie magnus mahdi mahmoud maia maik maike maja majid makoto malene malgorzata
    malik malin malo malte mamadou mandla manfred manish manon manu manuel manuela
    manuele mara marc marcel marcela marcelina marcello marcelo marcin marco marcos
    marcus marek maren margaret margarida margarita margaux margherita margit margot
    margret margriet mari maria mariam mariama marian mariana marianna marianne
    mariano marie marieke mariella marielle marija marijan marijke marika marilena
    marilyn marina mario marion marisa marisol marit marius mariusz marjan marjolein
    mark marketa markku marko markus marlene marlies marlon marnie marta marte
    martha marthe marti martijn martin martina martine martinho martino marty marvin
    marwan mary marysia mason massimiliano massimo matej mateja mateo mateus mateusz
    mathew mathias mathieu mathijs mathilda mathilde mathis matias matic matija
    matilde matous mats matt matteo matthew matthias matthieu matti mattia mattias
    maud maude maureen maurice mauricio maurits maurizio mauro max maxence maxim
    maxime maximilian maxine maya mayu mazen meera meg megan mehdi mehmet mei meike
    mel melanie melina melinda melis melissa melody mercy meritxell mert merve
    meryem mia micah micha michael michaela michal michala michel michela michele
    michelle michiel mick mickael miguel mihaela mihai mihail miho mika mikael
    mikayla mike mikel mikhail mikkel mikko miklos mikolaj mila milana milena milica
    miljan millie milly milos miloslav mimi mina mira miran miranda mircea mireia
    mireille mirek miriam mirjam mirko miroslav miroslava miroslaw misaki misha
    mitchell mithali mizuki mladen moa mohamed mohammad mohammed mohit moises mollie
    molly mona monica monika monique morgane moritz morten moses mourad moussa
    muhammad murat muriel mushfiqur mustafa myles myriam myrtle nabil nabila nader
    nadia nadine nadja nairo naledi naoki naomi nasim nasir nasser nat natacha
    natalia natalie natasa natasha nathalie nathan nathaniel naveen neal ned neema
    neha neil nell nella nelly nelson nenad nerea nestor ngozi niall niamh niccolo
    nicholas nick nicky nico nicola nicolai nicolas nicole nicoleta nicoletta niels
    nigel nik nika nikhil niki nikita niklas nikola nikolai nikolaj nikolaos nikolas
    nikolaus nikos nils nina nino nisha nitin nizar njeri nkechi noa noah noe noel
    noelia noelle noemi noemie nomsa nora norbert norma norman nour nozomi nuno
    nuria obi obinna ola olaf olav ole oleg oleh oleksandr oleksii olena olga oliver
    olivia olivier olle olli ollie olusegun oluwaseun omar ondrej onur onyeka oren
    oriol orla orsolya osama oscar oskar osman osvaldo oswald otto ousmane ove owain
    owen oyvind ozan ozge pablo paco paddy padraig paige pal pam pamela panagiotis
    paola paolo pascal pascale pasquale pat patience patrice patricia patricio
    patrick patrik patrizia patrycja patryk patsy patxi paul paula paulina pauline
    paulo pavel pavla pavlos pawel payton pedja pedro peggy pekka penelope penioni
    penny pepe per perrine perry pete peter petr petra petri petros petter pia pier
    piero pierre pierrick piet pieter pietro pilar pim piotr piper pirjo pooja poppy
    poul prakash pranav preben predrag priit priscilla prithvi priya przemyslaw
    putri qasim quentin quincy quinn quinten quique rachael rachel rachid radek
    radka radomir radoslaw radovan radu rafa rafael rafaela rafal raffaele raffaella
    ragnar ragnhild rahma rahul raimund rainer raisa raj rajesh rakesh ralf ralph
    ramazan rami ramon ramona rangga raphael raquel rares rasmus raul ravi ravindra
    ray raymond rebecca rebekah reece reg regine regis reinhard reinhold remco remi
    remy rena renata renate renato renaud rene renee reto reuben rex reza rhiannon
    rhona rhys ria ricardo riccardo richard richie rick rickie ricky rico rik rikard
    rikke riley rina rinske rishabh risto rita riyad rizky roan rob robbie robert
    roberta roberto robin robyn rocco rocio roddy roderick rodney rodolfo rodrigo
    rogelio roger rogerio rohan rohit rok roland rolando rolf romain roman romana
    romeo romina romuald romy ron ronald ronaldo ronan ronja ronnie ronny rory rosa
    rosalie rosalind rosanna rosario rose roseline rosemary rosie ross roswitha
    rowan rowena roxana roxane roy ruairi ruaridh ruben ruby rudi rudolf rudy rui
    rune rupert russ russell rutger ruth ruturaj ryan ryo ryota saad sabina sabine
    sabri sabrina sachin sadie sakari saku sakura salah saleh salim sallie sally
    salma salvador salvatore sam samantha sami samir samira sammy samu samuel
    samuele sandeep sander sandra sandrine sandro sandy sanja sanjay sanna sanne
    santi sara sarah sasa sascha sasha saskia satoshi saul saverio scott seamus sean
    seb sebastian sebastiano sebastien segun selim selin selina selma sem semi
    serena serge sergei sergej sergey sergi sergio serhiy serkan setareki seth
    severin severine seydou shaheen shakib shane shania shannon sharon shaun shauna
    shaw shawn shay sheila shelby shelley shikhar shingo shinji shirley shona shota
    shreyas shubman shun sibel sibusiso sid sidney siegfried sienna sietske sif
    sigrid sigurd silas silje silke silvana silvester silvia silvie silvio sima
    simao simen simon simona simone sina sindre sinead siobhan sione sipho siri
    sissel siti sitiveni siua sixten slavko slawomir slobodan smriti sofia sofiane
    sofie sofija solene solveig sonia sonja sonny soren spencer srdan srdjan stacey
    stacy stan stanislav stanislaw stanley stavros stef stefan stefania stefanie
    stefano steffen steffi stein stelian stella sten stephan stephane stephanie
    stephen steve steven stevie stian stig stijn stuart sue sunil suresh susan
    susana susanna susanne susie suzanne suze svea svein sven svenja svetlana
    svitlana sylvain sylvester sylvia sylvie szabolcs szymon tadej tadeusz taina
    takashi takumi takuya tamara tamas tamim tamsin tania taniela tanika tanja
    tanner tanya tara tarek tarik tarjei tatsuya tayla taylor tea ted teddy teemu
    tegan telmo temwa tendai teo teodor terence teresa teri terje terry tess tessa
    tevita thabo thandi thea thelma thembi theo theodor theodora theodore theresa
    therese thibaud thibault thierry thijs thilo thomas thorsten thulani tiago tiana
    tiberiu tibor tiffany tihomir tijana tilda tilman tim timea timi timo timothee
    timothy timur tina tine tino tobias tobin toby todd tolga tom tomas tomasz tomaz
    tomislav tommaso tommy tomoya toni tonje tony tonya tor tora torben tore torsten
    tove tracey tracy travis tressa trevor trey trine tristan trond troy trudy tudor
    tui tunde tuomas ty tyler tyrese tyrone tyson uche uchenna ueli ugo ulf ulises
    ulla ulrich ulrik ulrika ulrike ulysse umberto umit umut unai urban urs ursula
    urszula ute uwe vaclav vadim valentin valentina valentino valeria valerie
    valerio valter vanda vanessa vasco vasil vasile vasilis vaughan vegard vera
    veronica veronika veronique vesna vic vicente vicky victor vidar vigdis viggo
    vijay vikram viktor viktoriya vilde viliami villads ville vilma vince vincent
    vincenzo vinicius viola violeta violetta virat virginie vit vitalij vitor
    vitoria vittorio vivian viviane vlad vladimir vlado vlasta vojtech volkan volker
    vroni wade wael wahyu waisale waldemar walid walter waltraud wanda wangari
    wanjiru wasim wayne wendy werner wes wesley wiebke wiktor wiktoria wil wilfred
    wilfried wilhelm will willem willemijn william willie willy wilma wilmar wim
    winfried winston wladyslaw wojciech wolf wolfgang wout wouter wyatt xabi xabier
    xander xavi xavier ximena yahya yan yana yanis yann yannick yannis yasemin yash
    yasin yasmin yasmine yasser yavuz yaw yaya yelena yetunde yigit yoann yoelvis
    yoendri yohan yoko yolanda yorgos yoshi yosuke younes youssef yui yuka yuki
    yulia yumi yunus yuri yusuf yuto yuya yuzvendra yvan yves yvette yvonne zac zach
    zachary zack zainab zak zali zanele zara zbigniew zdenek zdravko zeljka zeljko
    zeynep ziad zied zinedine zlatan zlatko zodwa zoe zofia zoltan zoran zsofia
    zsolt zubair zuzana zuzanna zygmunt
    александр александра алексей анастасия анатолии андреи анна антон арсен артем
    артур богдан борис вадим валентин валентина валерии варвара василии вера виктор
    виктория виталии владимир владислав вячеслав галина георгии глеб григории даниил
    дарья денис дмитрии евгении евгения егор екатерина елена елизавета иван игорь
    илья инна ирина кирилл константин ксения лев леонид лидия любовь людмила максим
    марат маргарита марина мария марк матвеи михаил надежда наталия наталья никита
    николаи оксана олег олександр олексіи олена ольга павел петр полина роман руслан
    светлана святослав семен сергеи сергіи софия софья станислав степан тамара тарас
    татьяна тимофеи тимур федор филипп эдуард юлия юрии яна ярослав
    αλεξανδρος αναστασιος ανδρεας αντωνης βασιλης γιαννης γιωργος δημητρης ελενη
    ευαγγελος θανασης ιωαννης κωνσταντινος κωστας μαρια μιχαλης νικος παναγιωτης
    πετρος σπυρος σταυρος χρηστος
""")
# Words and places as well: no sign by themselves.
WEAK_NAMES = listed("""
    amber ash ben bill brady bram bruno can carmel carson chase cliff colin craig
    dag dal
    dan dean deniz dino drew ege fay flora franck gail germain gil glen grace graham
    grant
    hal heather hazel holly hugo iris jade jordan karel kay kirk lance leo lev logan
    lola
    lourdes max milan morgan nora norman nova olympia ove owain pal paris paulo piper
    polina pol quincy ray regine robin roman rosario rose ross rowan roy ruby russell
    salvador sandy savannah sem shannon shaw silva sofia sol sten stig stuart taylor
    tina tor ty union vera viola vitoria vittoria wade winston wolf york
    лев любовь надежда роман светлана
""")

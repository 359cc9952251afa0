"""First names, as the fullest sign that two capitals are a person.

Names of towns and teams as well ("Victoria", "Charlotte", "Austin", "Gloria") are left
out: there the words beside them must tell. Spelt without accents.
"""

from articles.copy.lexicon import listed

GIVEN_NAMES = listed("""
    aaron abby abdoulaye abdul abel abigail abraham ada adam ade adele adem adrian
    adriana adriano adrien agata agnes agnese agnieszka agustin ahmed ahmet aidan
    aiden aina ainhoa aino aisha aitor ajay akira alain alan alana alban albert
    alberta alberto alec alejandra alejandro alek aleksandar aleksander aleksandr
    aleksandra aleksei aleksi alena ales alessandra alessandro alessia alessio alex
    alexa alexander alexandra alexandre alexandru alexei alexia alexis alf alfie
    alfonso alfred alfredo ali alice alicia alicja alina aline alisha alison
    alistair allan allen allison alma alois alvaro alvin alvise alyssa amadou amalia
    amalie amanda amara amber amelia amelie amina amir amit amparo amy ana anabel
    anais anastasia andre andrea andreas andreea andrei andrej andres andrew andrey
    andrius andrzej andy ane aneta angela angelica angelina angelique angelo angus
    ania anika anita anja anke ann anna annabel anne anneke anneli annelies annette
    annie annika anouk anselm anssi antal ante anthony antje antoine antoinette
    anton antonella antoni antonia antonin antonio antti anya aran archie arda
    ariane arianna ariel arild arjen armand armando armin arnaud arne arno arnold
    aron arsene art artem arthur artur arturo arvid arwen asger asher ashleigh
    ashley asier asli astrid athanasia attila aude audrey augustin aurelie aurelien
    aurelio ava axel ayla ayse aysegul aziz barbara barry bart bartek bartolome
    bartosz bas bashir basil bastian bastien beata beatrice beatriz becky belen
    bella ben bendik benedetta benedict benedikt benita benito benjamin benny benoit
    berat berit bernadette bernard bernardo bernd bert berta bertil bertrand beth
    bethany betty bev beverley bianca bilal bill billie billy birgit birgitte bjarne
    bjorn blanca bob bobby bogdan boris borja borut bosse bouke brad bradley brady
    bram brandon branko brayan brayden brenda brendan brent bret brett brian briana
    bridget brigitte britt britta brody bronte bruno bryan bryce bryn bukayo burak
    caio caitlin callum calvin cameron camila camilla camille camilo carina carine
    carl carla carles carlo carlos carly carmel carmen carol carole caroline carolyn
    carrie carys caspar casper cassandra catalin catalina caterina cath cathal
    catherine cathy catriona cecile cecilia cecilie cedric celia celina celine cem
    cesar chantal charles charlie charlotta chase cheick cheikh chiara chinedu chloe
    chris christa christel christelle christian christiane christina christine
    christof christoph christophe christopher chuck cian ciara ciaran cillian cindy
    ciro claire clara clarisse claude claudia claudine claudio claus clemence
    clement cliff clive cody cole colin colleen colm concetta connor conor conrad
    constanze corentin corey corinna corinne cormac cornelia cornelius cosimo cosmin
    costel courtney craig cristian cristiano cristina curtis cyril cyrille czeslaw
    daan dag dagmar dagny daisy damian damiano damien damir damjan dan dana daniel
    daniela daniele danielius daniella danielle danijel danilo danka danny dante
    daphne dariela dario darius dariusz darragh darrell darren daryl dave david
    davide davit davor dawid dawn dean debbie deborah debra declan deirdre dejan
    delphine demba denis denise deniz dennis denys deon derek dermot derrick deshawn
    desmond detlef devin devon deyan diana diane didier diego dieter dilan dimitri
    dimitrios dimitris dino diogo dirk djamel dmitri dmitrij dmitry dolores dominic
    dominik dominika dominique donal donald donna donovan dora doreen dorian doriane
    doris dorota dorothea doug douglas dragan drew dries duarte duncan dunja dusan
    dustin dwayne dwight dylan dyson eamon eamonn ebba eberhard ed eddie edgar edin
    edison edith edoardo eduard eduardo edward edwin eelco efe egan ege eija eileen
    einar eino eirik eivind ela elaine eleanor elena eleni eleonora elia eliane
    elias elif elin elina eline elio elisa elisabeth elise elizabeth elke ella elle
    ellen ellie elliot elliott elodie eloise els elsa elvira emanuel emanuela
    emanuele emelie emerson emil emile emilia emiliano emilie emilio emily emir emma
    emmanuel emmanuelle emre enda ender eneko enrico enrique enzo erdem eric erica
    erich erik erika erin ernst eros erwan erwin eryk esra esteban estelle ester
    esther ethan etienne eugen eugene eugenio eva evan evangelos eve evelina eveline
    evelyn evgeni evgenia evgeny ewa ewan ewelina eyal ezra fabian fabiana fabien
    fabienne fabio fabrice fabrizio faith fanny farah farid fatih fatima fatma fay
    faye federica federico felice felicia felicity felipe felix ferdinand ferenc
    fergus fermin fernand fernanda fernando ferran fiammetta filip filipa filipe
    filippo finbar finlay finley finn fiona flavia flavio fleur flora florent
    florentin florian florin folke francesca francesco francine francis francisca
    francisco franck franco francois francoise frank frankie frans franz franziska
    fraser fred freddie freddy frederic frederica frederick frederik frederike freya
    frida frieda friedrich frits fritz furkan gabor gabriel gabriela gabriele
    gabriella gael gaetan gaetano gail gareth garry gary gaspard gaston gavin gemma
    gennaro geoff geoffrey george georges georgie georgina georgios gerald geraldine
    gerard gerardo gerhard germain german gerry gert gertrud gervase ghislain
    giacomo gian giancarlo gianluca gianluigi gianni gideon gijs gil gilbert gilles
    gillian gina gino giorgia giorgio giovanna giovanni gisela gisele giulia
    giuliana giuliano giulio giuseppe gizem glen glenn gojko goncalo gonzalo goran
    gordon gorka grace grady graeme graham grant greg gregoire gregor gregory greta
    gretchen grzegorz gudrun guido guilherme guillaume guillermo gunnar gunter
    gunther gus gustav gustavo guy gwen gwenael gwyn gyorgy haakon hakan hal halina
    halvor hamish hamza hana hank hanna hannah hannes hannu hans hansi harald hari
    harold harriet harry hartmut haruto harvey hasan hassan havard hazel heather
    hector hedda hedvig heidi heike heiko heiner heinrich heinz helen helena helene
    helga hella helmut hendrik hendrika henk henning henri henrietta henriette
    henrik henrike henrique henry herbert herman hermann hermine hernan herve hidde
    hilary hilda hilde hiroshi holger holly horst hubert hugh hugo humberto hussein
    huw iain ian ibai ibrahim ibrahima ida iga ignacio igor iiro ike iker ilaria
    ilias ilie ilja ilka ilona ilse ilya iman imanol imke imogen ina ines inga inge
    ingeborg inger ingo ingrid inigo ioan ioana ioannis ion ionela ionut irena irene
    irina iris irma isa isaac isabel isabella isabelle isak isidro isla ismael
    ismail isobel issa istvan itziar ivan ivana ivar ivo ivona iwan iwona izabela
    jaakko jaap jacek jacinta jack jackie jacob jacopo jacqueline jacques jade jadon
    jago jaime jaimie jair jake jakob jakub jalen jamal james jamie jan jana jane
    janet janez janice janina janine janis janne janos janusz jared jari jarkko
    jarmila jarno jaroslav jaroslaw jarrod jasmin jasmine jason jasper javi javier
    jaxon jay jean jeanne jeannette jed jef jeff jeffrey jelena jelle jelmer jen
    jenna jennie jennifer jenny jens jeremy jeroen jerome jerry jesper jess jesse
    jessica jessie jesus jhon jill jim jimmy jindrich jiri jo joachim joan joana
    joanna joanne joao joaquin jochen jodie joe joel joelle joep joey johan johann
    johanna johannes john johnny jokin jolanda jolanta jon jonas jonathan jonna
    jonny joost jordan jordi jorg jorge jorgen joris jorma jose josef josefina
    josefine joseph josephine josh joshua josip josu jovan joyce juan juanjo juanma
    judit judith judy juha juho jukka jules julia julian juliana juliane julie
    julien juliette julio julius juraj jurgen jurij jussi justin justine justus
    justyna kaan kacper kadri kai kaia kaisa kaja kajsa kaleb kalle kamil kamila
    kane kara karel karen kari karim karin karina karl karla karol karolina karoline
    karsten kasia kaspar kasper kata katalin katarina katarzyna kate katerina kath
    katharina katherine kathleen kathrin kathryn kathy katia katie katja katrin
    katrina katrine kay kayla kazimierz keiran keith kelly kelsey kemal ken kenan
    kendall kendra kenji kenneth kenny kerem kerry kerstin kevin khadija khalid kian
    kieran kiki kim kimberly kirill kirk kirsi kirsten kirsty kit kitty kjell
    kjersti kjetil klaas klara klaudia klaus klemen knut koen kofi koji kolja konrad
    konstantin koray koren kornel kosta kostas kris krista kristen kristian kristina
    kristine kristof kristoffer krisztian krystian krystyna krzysztof kuba kurt
    kwame kyle kylie kyra lachie lachlan ladislav laetitia laia lamine lana lance
    lara larissa larry lars lasse lassi laszlo laura laure laurel lauren laurence
    laurens laurent laurenz lauri laurie laurine lautaro lea leah leander leandro
    lech lee leena leif leigh leila lela lena lene lenka lennart lennox lenny leo
    leon leona leonard leonardo leonhard leonie leonor leopold leroy leslie leszek
    leticia lev levente levi lewis lex lia liam lidia lidija lieke liesbeth liisa
    lilian liliana lilly lily lina linda lindsay lindsey linn linnea lino linus
    lionel lior lisa lisbeth lise lisette livia liviu liz lizzie ljubica lloyd logan
    loic lois lola lonneke lorena lorenz lorenzo loretta lori lorna lorraine lothar
    lotta lotte lotti lou louis louisa louise loup luana lubomir luc luca lucas luce
    lucia lucian luciana luciano lucie lucien lucile lucinda lucio lucy ludger
    ludmila ludovic ludvig ludwig luis luisa luise luka lukas lukasz luke lutz luuk
    lydia lyle lynn maarit maarten maciej mackenzie maddie maddy madeleine madeline
    mads mae maeva maeve magali magda magdalena maggie magnus mahmoud maia maik
    maike maja makoto malene malgorzata malik malin malo malte mamadou manfred manon
    manu manuel manuela manuele mara marc marcel marcela marcelina marcello marcelo
    marcin marco marcos marcus marek maren margaret margarida margarita margaux
    margherita margit margot margret margriet mari maria mariam marian mariana
    marianna marianne mariano marie marieke mariella marielle marija marijan marijke
    marika marilena marilyn marina mario marion marisa marisol marit marius mariusz
    marjan marjolein mark marketa markku marko markus marlene marlies marlon marnie
    marta marte martha marthe marti martijn martin martina martine martinho martino
    marty marvin mary marysia mason massimiliano massimo matej mateja mateo mateus
    mateusz mathew mathias mathieu mathijs mathilda mathilde mathis matias matic
    matija matilde matous mats matt matteo matthew matthias matthieu matti mattia
    mattias maud maude maureen maurice mauricio maurits maurizio mauro max maxence
    maxim maxime maximilian maxine maya meg megan mehdi mehmet mei meike mel melanie
    melina melinda melissa melody meritxell mert merve meryem mia micah micha
    michael michaela michal michala michel michela michele michelle michiel mick
    mickael miguel mihaela mihai mihail mika mikael mike mikel mikhail mikkel mikko
    miklos mikolaj mila milana milena milica miljan millie milly milos miloslav mimi
    mina mira miran miranda mircea mireia mireille mirek miriam mirjam mirko
    miroslav miroslava miroslaw misha mitchell mladen moa mohamed mohammad mohammed
    moises mollie molly mona monica monika monique morgane moritz morten moses
    moussa muhammad murat muriel mustafa myles myriam myrtle nadia nadine nadja
    nairo naomi nasser nat natacha natalia natalie natasa natasha nathalie nathan
    nathaniel neal ned neil nell nella nelly nelson nenad nerea nestor niall niamh
    niccolo nicholas nick nicky nico nicola nicolai nicolas nicole nicoleta
    nicoletta niels nigel nik nika niki nikita niklas nikola nikolai nikolaj
    nikolaos nikolas nikolaus nikos nils nina nino nizar noa noah noe noel noelia
    noelle noemi noemie nora norbert norma norman nour nuno nuria obi ola olaf olav
    ole oleg oleh oleksandr oleksii olena olga oliver olivia olivier olle olli ollie
    omar ondrej onur oren oriol orla orsolya oscar oskar osman osvaldo oswald otto
    ousmane ove owain owen oyvind ozan ozge pablo paco paddy padraig paige pal pam
    pamela panagiotis paola paolo pascal pascale pasquale pat patrice patricia
    patricio patrick patrik patrizia patrycja patryk patsy patxi paul paula paulina
    pauline paulo pavel pavla pavlos pawel payton pedja pedro peggy pekka penelope
    penny pepe per perrine perry pete peter petr petra petri petros petter pia pier
    piero pierre pierrick piet pieter pietro pilar pim piotr piper pirjo poppy poul
    preben predrag priit priscilla priya przemyslaw quentin quincy quinn quinten
    quique rachael rachel radek radka radomir radoslaw radovan radu rafa rafael
    rafaela rafal raffaele raffaella ragnar ragnhild rahul raimund rainer raisa raj
    rajesh ralf ralph ramazan ramon ramona raphael raquel rares rasmus raul ravi ray
    raymond rebecca rebekah reece reg regine regis reinhard reinhold remco remi remy
    rena renata renate renato renaud rene renee reto reuben rex reza rhiannon rhona
    rhys ria ricardo riccardo richard richie rick rickie ricky rico rik rikard rikke
    riley rina rinske risto rita roan rob robbie robert roberta roberto robin robyn
    rocco rocio roddy roderick rodney rodolfo rodrigo rogelio roger rogerio rohan
    rok roland rolando rolf romain roman romana romeo romina romuald romy ron ronald
    ronaldo ronan ronja ronnie ronny rory rosa rosalie rosalind rosanna rosario rose
    roseline rosemary rosie ross roswitha rowan rowena roxana roxane roy ruairi
    ruaridh ruben ruby rudi rudolf rudy rui rune rupert russ russell rutger ruth
    ryan sabina sabine sabrina sadie sakari saku sallie sally salma salvador
    salvatore sam samantha sami samir samira sammy samu samuel samuele sander sandra
    sandrine sandro sandy sanja sanna sanne santi sara sarah sasa sascha sasha
    saskia saul saverio scott seamus sean seb sebastian sebastiano sebastien selim
    selina selma sem serena serge sergei sergej sergey sergi sergio serhiy serkan
    seth severin severine seydou shane shania shannon sharon shaun shauna shaw shawn
    shay sheila shelby shelley shinji shirley shona sibel sid sidney siegfried
    sienna sietske sif sigrid sigurd silas silje silke silvana silvester silvia
    silvie silvio sima simao simen simon simona simone sina sindre sinead siobhan
    sione siri sissel sixten slavko slawomir slobodan sofia sofie sofija solene
    solveig sonia sonja sonny soren spencer srdan srdjan stacey stacy stan stanislav
    stanislaw stanley stavros stef stefan stefania stefanie stefano steffen steffi
    stein stelian stella sten stephan stephane stephanie stephen steve steven stevie
    stian stig stijn stuart sue sunil susan susana susanna susanne susie suzanne
    suze svea svein sven svenja svetlana svitlana sylvain sylvester sylvia sylvie
    szabolcs szymon tadej tadeusz taina tamara tamas tamsin tania tanja tanner tanya
    tara tarik tarjei taylor tea ted teddy teemu tegan telmo teo teodor terence
    teresa teri terje terry tess tessa thabo thea thelma theo theodor theodora
    theodore theresa therese thibaud thibault thierry thijs thilo thomas thorsten
    tiago tiana tiberiu tibor tiffany tihomir tijana tilda tilman tim timea timi
    timo timothee timothy timur tina tine tino tobias tobin toby todd tom tomas
    tomasz tomaz tomislav tommaso tommy toni tonje tony tonya tor tora torben tore
    torsten tove tracey tracy travis tressa trevor trey trine tristan trond troy
    trudy tudor tui tuomas ty tyler tyrese tyrone tyson uche ueli ugo ulf ulises
    ulla ulrich ulrik ulrika ulrike ulysse umberto umit unai urban urs ursula
    urszula ute uwe vaclav vadim valentin valentina valentino valeria valerie
    valerio valter vanda vanessa vasco vasil vasile vasilis vaughan vegard vera
    veronica veronika veronique vesna vic vicente vicky victor vidar vigdis viggo
    viktor viktoriya vilde villads ville vilma vince vincent vincenzo vinicius viola
    violeta violetta virginie vit vitalij vitor vitoria vittorio vivian viviane vlad
    vladimir vlado vlasta vojtech volkan volker vroni wade waldemar walid walter
    waltraud wanda wayne wendy werner wes wesley wiebke wiktor wiktoria wil wilfred
    wilfried wilhelm will willem willemijn william willie willy wilma wilmar wim
    winfried winston wladyslaw wojciech wolf wolfgang wout wouter wyatt xabi xabier
    xander xavi xavier ximena yan yana yanis yann yannick yannis yasin yasmin
    yasmine yasser yavuz yelena yetunde yigit yoann yoelvis yoendri yohan yolanda
    yorgos youssef yuki yulia yunus yuri yusuf yvan yves yvette yvonne zac zach
    zachary zack zak zara zbigniew zdenek zdravko zeljka zeljko zeynep zlatan zlatko
    zoe zofia zoltan zoran zsofia zsolt zuzana zuzanna zygmunt
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

package org.dateline.text.name;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * What people are called before their names, at the beginning of a sentence: "Rookie Kyle Ardmore",
 * "Councilwoman Thelma Reyes". None of these is a given name, and none is what firms are called.
 */
final class Callings {
  private static final Set<String> WORDS =
      words(
          """
          singer actor actress novelist author painter poet boxer golfer swimmer sprinter
          footballer striker coach pianist senator judge rapper comedian comedienne sculptor
          composer architect cyclist jockey chef nurse pitcher teacher doctor lawyer director
          economist analyst driver pilot mayor skater rookie skipper goalie goalkeeper goaltender
          netminder midfielder defender winger forward batsman batter bowler catcher shortstop
          infielder outfielder reliever slugger quarterback halfback fullback cornerback tailback
          linebacker lineman linesman defenseman defenceman placekicker kicker punter gymnast
          hurdler marathoner runner rower sculler sailor yachtsman skier snowboarder biathlete
          diver surfer wrestler judoka fencer weightlifter decathlete heptathlete triathlete
          javelinist thrower jumper vaulter racer motorcyclist rider horseman trainer referee
          umpire player teammate captain freshman sophomore councilwoman councilman councilmember
          councillor councilor alderman alderwoman selectman selectwoman assemblyman assemblywoman
          congressman congresswoman congressmember representative delegate supervisor freeholder
          commissioner superintendent governor lawmaker legislator parliamentarian minister
          premier ambassador envoy diplomat politician candidate challenger incumbent chairman
          chairwoman chairperson spokesman spokeswoman spokesperson principal headmaster
          headmistress headteacher professor lecturer librarian student pupil teenager schoolboy
          schoolgirl attorney barrister solicitor prosecutor magistrate coroner juror bailiff
          notary paralegal sheriff policeman policewoman detective inspector constable sergeant
          trooper warden fireman firefighter paramedic lifeguard guardsman soldier airman seaman
          corporal lieutenant colonel commander brigadier admiral surgeon physician dentist
          midwife pharmacist paediatrician pediatrician psychologist psychiatrist veterinarian
          radiologist oncologist cardiologist neurologist epidemiologist virologist biologist
          chemist physicist astronomer geologist seismologist meteorologist forecaster scientist
          researcher historian archaeologist anthropologist sociologist mathematician engineer
          astronaut cosmonaut inventor programmer journalist reporter columnist editor
          correspondent broadcaster photographer cameraman anchorman anchorwoman presenter
          publicist blogger screenwriter playwright filmmaker songwriter drummer guitarist bassist
          violinist cellist trumpeter saxophonist flautist organist harpist conductor soprano
          tenor baritone dancer ballerina choreographer magician ventriloquist puppeteer clown
          supermodel comic illustrator cartoonist ceramicist designer stylist hairdresser
          businessman businesswoman tycoon magnate entrepreneur industrialist financier
          billionaire millionaire philanthropist restaurateur hotelier farmer rancher beekeeper
          fisherman fisherwoman lobsterman shepherdess winemaker brewmaster baker butcher grocer
          shopkeeper salesman saleswoman waiter waitress bartender barman barmaid plumber
          electrician welder carpenter bricklayer roofer mechanic machinist locksmith blacksmith
          trucker cabbie chauffeur stewardess steward mailman postman janitor gardener landscaper
          lumberjack logger pensioner retiree widow widower grandmother grandfather housewife
          homemaker activist campaigner protester dissident pastor priest bishop rabbi imam
          reverend vicar chaplain missionary nun monk mountaineer climber hiker explorer
          adventurer balloonist aviator survivor witness hostage inmate convict gunman suspect
          defendant plaintiff whistleblower
          """);

  private Callings() {}

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.strip().split("\\s+", -1)));
  }

  /** Whether a word, in whatever case, is one. */
  static boolean is(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}

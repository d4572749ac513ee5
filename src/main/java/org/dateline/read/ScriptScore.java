package org.dateline.read;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How much a decoded text looks like one in a script other than Latin: bytes decoded in the wrong
 * encoding give rare characters, mixed scripts, capitals within words, and gaps.
 */
final class ScriptScore {
  /** The thousand most frequent syllables of Korean, characters of Chinese and so on lie here. */
  private static final String FREQUENT_HAN =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
          + "國時會東學電氣車長門開關間發來個們這還後對說從無業員議黨軍總統選舉經濟報導記者"
          + "曜党減予認対臣校院支出内増込消防士晩火災戦橋九月閉鎖広担当述港再横浜古発費円初船県市区町村社東京首相挙議官警逮捕件故震津波被害者男女歳"
          + "為過與動種應產進現實價線務勞運連達邊處數據張將書樂見親觀計設許論證認調談請讓護變質費資轉輕農遠適險陽陸隊際雙難頭題類風飛體點兩億傳傷備內區協參問單團圍執場壓屬師帶幹廣廠強當復惡態憲戰擊擴權條極標機殺歷決況減測湧準滿漢災爭環異療監盤確禁禮稱穩節約級紀細終組結給維網緊緣編績織職聯聲舊華萬藝號衛規視覺觸訂訊訓訪評詢誰課識譯警讀負責貨買賣賽贏趕週遊違遷郵鄉醫針銀銷鐵錄錢鎮陣陳階隨雲震響項順預領頻額願顯颱駐驗";

  /** What most letters of a text in Cyrillic are; other letters count less. */
  private static final String FREQUENT_CYRILLIC = "оеаинтсрвлкмдпуіј";

  private static final String STRANGE_CYRILLIC = "ђѓѕјљњћќџ";
  private static final String FREQUENT_ARABIC = "اليمنورتبةعدسفهكقحأ";
  private static final String FREQUENT_GREEK = "αοιετνσρηκπμλυςίόάέήύώ";

  /** Syllables of every second letter of a text in Korean. */
  private static final String FREQUENT_HANGUL =
      "이다의는에을를가은고한하지로사자기도으나어서인대시그리있보해전정일국아제것부수과라들장상구만여주원선"
          + "동공경스비문성신관위계조소오안적우당발조연면조실무세통연청출중개했방게운미내학생회용행년월화교";

  private static final Set<UnicodeScript> WITH_FREQUENT =
      Set.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARABIC);

  private static final double RARE = 0.4;
  private static final double CAPITAL = 0.1;

  private ScriptScore() {}

  /**
   * Above 0 for a text in one script other than Latin.
   *
   * @return letters of the script, less what does not fit, as a share of what is not ASCII
   */
  static double of(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int others = 0;
    int wrong = 0;
    int kana = 0;
    int frequent = 0;
    int frequentHangul = 0;
    double rare = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        others += isWidePunctuation(c) ? 0 : 1;
        UnicodeScript script = UnicodeScript.of(c);
        counts.merge(script, 1, Integer::sum);
        wrong += isWrong(c, before) || isMisplaced(c, before) ? 1 : 0;
        kana += c >= '\u3040' && c <= '\u30FF' ? 1 : 0;
        frequent += FREQUENT_HAN.indexOf(c) >= 0 ? 1 : 0;
        rare += WITH_FREQUENT.contains(script) ? rarity(c) : 0;
        frequentHangul += FREQUENT_HANGUL.indexOf(c) >= 0 ? 1 : 0;
      }
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
      // A word half in Latin is one with accents, decoded wrongly.
      wrong += letter && isEuropean(before) ? 1 : 0;
      wrong +=
          c >= 'a' && c <= 'z' && before >= '\u2E80' && i > 1 && isSmall(text.charAt(i - 2))
              ? 1
              : 0;
      before = c;
    }
    if (others == 0) {
      return 0;
    }
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    boolean common = frequent * 2 > han;
    int best =
        kana > 0 && kana * 5 > han ? kana + japanese(han, frequent) : common ? han : frequent;
    int hangul = counts.getOrDefault(UnicodeScript.HANGUL, 0);
    best = Math.max(best, frequentHangul * 3 > hangul ? hangul : frequentHangul);
    for (UnicodeScript script :
        new UnicodeScript[] {
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARABIC,
          UnicodeScript.GREEK,
          UnicodeScript.HEBREW,
          UnicodeScript.THAI
        }) {
      best = Math.max(best, counts.getOrDefault(script, 0));
    }
    double score = (best - rare - 3.0 * wrong) / others;
    return score > 0.6 ? score : 0;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static double rarity(char c) {
    char small = Character.toLowerCase(c);
    boolean frequent =
        FREQUENT_CYRILLIC.indexOf(small) >= 0
            || FREQUENT_GREEK.indexOf(small) >= 0
            || FREQUENT_ARABIC.indexOf(small) >= 0;
    double strange = STRANGE_CYRILLIC.indexOf(small) >= 0 ? RARE : 0;
    return strange + (frequent ? 0 : RARE) + (small == c ? 0 : CAPITAL);
  }

  /** Of the characters among kana, all where every fourth is frequent. */
  private static int japanese(int han, int frequent) {
    return frequent * 4 > han ? han : frequent;
  }

  /** Unmapped and private characters, box drawing, half-width forms, a capital behind a letter. */
  private static boolean isWrong(char c, char before) {
    boolean capital = Character.isUpperCase(c) && Character.isLowerCase(before) && c > 0xFF;
    boolean strayLatin =
        Character.isLetter(c)
            && c > 0x2E7F != before > 0x2E7F
            && isOtherLetter(before)
            && c < 0x2E80;
    boolean inLatin = (before | 32) >= 'a' && (before | 32) <= 'z' && isEuropean(c);
    return c == '\uFFFD'
        || (c >= '\u3131' && c <= '\u318E')
        || inLatin
        || capital
        || strayLatin
        || (c >= '\uE000' && c <= '\uF8FF')
        || (c >= '\uFF61' && c <= '\uFFDC')
        || (c >= '\u2500' && c <= '\u257F')
        || (c >= 0x80 && c < 0xA0);
  }

  /** What the spelling of a script does not allow behind another character. */
  private static boolean isMisplaced(char c, char before) {
    if (isThai(before) || isThai(c)) {
      boolean dangling = isThaiMark(c) && !isThaiConsonant(before) && !isThaiMark(before);
      return dangling || (isThaiLeading(before) && !isThaiConsonant(c));
    }
    if (isHebrewLetter(before) && isHebrewLetter(c)) {
      return isHebrewFinal(before);
    }
    // Points stand at letters.
    boolean point = c >= '\u05B0' && c <= '\u05C2' && c != '\u05BE' && c != '\u05C0';
    boolean pointed = before >= '\u05B0' && before <= '\u05EA';
    boolean sign = c == '\u044A' || c == '\u044C';
    return (point && !pointed) || (sign && !Character.isLetter(before));
  }

  private static boolean isThai(char c) {
    return c >= '\u0E01' && c <= '\u0E5B';
  }

  private static boolean isThaiConsonant(char c) {
    return c >= '\u0E01' && c <= '\u0E2E';
  }

  /** Vowels written before their consonant. */
  private static boolean isThaiLeading(char c) {
    return c >= '\u0E40' && c <= '\u0E44';
  }

  /** Vowels and tones written above, below and behind a consonant. */
  private static boolean isThaiMark(char c) {
    return (c >= '\u0E30' && c <= '\u0E3A') || c == '\u0E45' || (c >= '\u0E47' && c <= '\u0E4E');
  }

  private static boolean isHebrewLetter(char c) {
    return c >= '\u05D0' && c <= '\u05EA';
  }

  /** Forms of letters that end words only. */
  private static boolean isHebrewFinal(char c) {
    return "\u05DA\u05DD\u05DF\u05E3\u05E5".indexOf(c) >= 0;
  }

  /** Punctuation of Chinese and Japanese, which is part of no script and speaks for none. */
  private static boolean isWidePunctuation(char c) {
    return (c >= '\u3000' && c <= '\u303F') || (c >= '\uFF01' && c <= '\uFF5E');
  }

  /** Letters that stand in no word with Latin ones, from Greek to Thai. */
  private static boolean isEuropean(char c) {
    return c >= '\u0370' && c <= '\u0E7F' && c != '\u0E3F';
  }

  private static boolean isOtherLetter(char c) {
    return c >= 0x80 && Character.isLetter(c);
  }
}

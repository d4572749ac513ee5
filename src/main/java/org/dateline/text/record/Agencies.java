package org.dateline.text.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * News agencies: the names they are known by and the codes that stand in the {@code source} column.
 */
public final class Agencies {
  /** The source of a dispatch that nothing tells. */
  public static final String UNKNOWN = "unknown";

  /** The code of each agency, and what else it is called. */
  private static final String[][] NAMES = {
    {
      "yonhap",
      "yonhap news",
      "yonhap news agency",
      "yna",
      "연합뉴스",
      "聯合ニュース",
      "韩联社",
      "韓聯社",
      "ренхап",
      "рёнхап"
    },
    {
      "reuters",
      "reuter",
      "thomson reuters",
      "reuters news",
      "ロイター",
      "路透",
      "路透社",
      "رويترز",
      "로이터",
      "рейтер",
      "reuters news agency"
    },
    {"kcna", "korean central news agency", "조선중앙통신", "朝鮮中央通信", "朝中社"},
    {"ap", "associated press", "the associated press", "apw", "ap通信", "美联社", "美聯社", "أ ب", "ا ب"},
    {
      "afp",
      "agence france-presse",
      "agence france presse",
      "afp通信",
      "法新社",
      "afp時事",
      "أ ف ب",
      "ا ف ب",
      "афп",
      "франс пресс"
    },
    {
      "xinhua",
      "xinhua news agency",
      "new china news agency",
      "xin",
      "xie",
      "新华社",
      "新華社",
      "新华网",
      "شينخوا",
      "신화",
      "синьхуа"
    },
    {"kyodo", "kyodo news", "共同", "共同通信", "共同社", "교도"},
    {"jiji", "jiji press", "時事", "時事通信"},
    {"dpa", "deutsche presse-agentur", "deutsche presse agentur", "德新社", "د ب أ", "د ب ا", "дпа"},
    {"upi", "united press international"},
    {
      "tass",
      "itar-tass",
      "itar tass",
      "tass news agency",
      "тасс",
      "итар-тасс",
      "塔斯社",
      "타스",
      "itar-tass news agency"
    },
    {
      "interfax",
      "интерфакс",
      "interfax.ru",
      "interfax-ukraine",
      "interfax-kazakhstan",
      "interfax-ukrayina",
      "интерфакс-украина"
    },
    {"ria", "ria novosti", "ria-novosti", "novosti", "риа новости", "риа-новости", "俄新社"},
    {"pti", "press trust of india"},
    {"ians"},
    {"ani"},
    {"ansa", "agenzia ansa", "ansamed"},
    {"efe", "agencia efe", "efe news services"},
    {"cna", "central news agency", "中央社"},
    {"anadolu", "aa", "anadolu agency", "الأناضول", "الاناضول"},
    {"irna", "ایرنا", "ارنا"},
    {"isna", "ایسنا"},
    {"mna"},
    {"bernama"},
    {"antara"},
    {"cp", "canadian press", "the canadian press"},
    {"pa", "press association", "pa sport", "pa media"},
    {"aap", "australian associated press"},
    {"bloomberg", "bloomberg news"},
    {"dow_jones", "dow jones", "dow jones newswires"},
    {"apa"},
    {"belga"},
    {"ntb"},
    {"tt"},
    {"bbc", "bbc news"},
    {"nyt", "new york times"},
    {"ltw"},
    {"wpb"},
    {"pna", "philippine news agency"},
    {"vna", "vietnam news agency"},
    {"jana"},
    {"spa", "saudi press agency", "واس"},
    {"petra", "بترا"},
    {"mena", "أ ش أ", "ا ش ا"},
    {"sana", "سانا"},
    {"wam", "وام"},
    {"ukrinform", "укринформ", "укрінформ"},
    {"unian", "уніан", "униан"},
    {"pap"},
    {"ctk", "čtk"},
    {"mti"},
    {"tanjug"},
    {"hina"},
    {"lusa"},
    {"anp"},
    {"ritzau"},
    {"stt"},
    {"newsis", "뉴시스"},
    {"news1", "뉴스1"},
    {"europapress", "europa press"},
    {"telam", "télam"},
    {"prensa_latina", "prensa latina", "pl"},
    {"notimex"},
    {"agi"},
    {"adnkronos"},
    {"askanews"},
    {"app", "associated press of pakistan"},
    {"bss"},
    {"unb"},
    {"cnn"},
    {"qna", "qatar news agency", "قنا"},
    {"irin"},
    {"ana", "ana-mpa"},
    {"bns"},
    {"bta", "бта"},
    {"agerpres"},
    {"kaztag", "казтаг"},
    {"sda", "keystone-sda", "ats"},
    {"agencia_brasil", "agência brasil"},
    {"ips", "inter press service"},
    {"unn", "унн"},
    {"new_ziana", "new ziana"},
    {"mainichi", "mainichi japan"},
    {"people", "people's daily", "人民网", "人民日报"},
    {"chinanews", "中新社", "中新网", "china news service"},
    {"kazinform", "казинформ"},
    {"azertac"},
    {"belta", "белта"},
    {"montsame"},
    {"kuna", "كونا"},
    {"sputnik"},
    {"prnewswire", "pr newswire"},
    {"business_wire", "business wire", "businesswire"},
    {"globenewswire", "globe newswire"},
  };

  private static final Map<String, String> CODES = codes();

  /** The same by their letters alone. */
  private static final Map<String, String> JOINED = joinedNames();

  /** Fewer letters may be another name's. */
  private static final int MIN_JOINED = 6;

  /** What is known here too, as papers and broadcasters syndicate what they write. */
  private static final Set<String> PAPERS = Set.of("nyt", "bbc", "ltw", "wpb");

  /** Agencies whose names are words or people's, and are theirs only in capitals. */
  private static final Set<String> WORDS =
      Set.of(
          "map", "tap", "aim", "ami", "aki", "nan", "ena", "lena", "lina", "mana", "ina", "nina",
          "mina", "ona", "ata", "mia", "sita", "sta", "dire", "sid", "dts", "trend", "lana", "pana",
          "uni", "beta", "regnum", "avesta", "abi", "cana", "ain", "anta", "acp", "acn", "gna",
          "uza", "pl");

  private static final Set<String> TOO_SHORT_FOR_PATHS =
      Set.of(
          "cp",
          "pa",
          "pti",
          "spa",
          "mena",
          "petra",
          "pap",
          "stt",
          "anp",
          "pna",
          "vna",
          "wam",
          "app",
          "agi",
          "people",
          "ips",
          "unn",
          "unb",
          "bss",
          "qna",
          "cnn",
          "ana",
          "ats",
          "bta",
          "sda",
          "bns",
          "jta",
          "kna",
          "ppi",
          "nni",
          "inp",
          "akp",
          "kpl",
          "tna",
          "nnt",
          "ipn",
          "rtt",
          "mni",
          "afx",
          "tdh",
          "jis",
          "avn",
          "dyn",
          "cnw",
          "tns",
          "rns",
          "voa",
          "rfa",
          "rnz",
          "iha",
          "dha",
          "nna",
          "aci",
          "aib",
          "aip",
          "abp",
          "agp",
          "epd",
          "ddp",
          "amap",
          "atop",
          "sapa",
          "mct",
          "asianews",
          "sanews",
          "irib",
          "shns",
          "khovar",
          "atpe",
          "bopa",
          "tasr",
          "srna",
          "elta",
          "leta",
          "fena",
          "suna",
          "saba",
          "wafa",
          "fars",
          "mehr",
          "cihan",
          "anka",
          "itim",
          "turan",
          "kabar",
          "shana",
          "maan",
          "andina",
          "fonet",
          "rador",
          "zenit",
          "rna",
          "bna",
          "aps",
          "cmc",
          "dapd");
  private static final Map<String, String> SITES =
      Map.ofEntries(
          Map.entry("reuters.com", "reuters"),
          Map.entry("yna.co.kr", "yonhap"),
          Map.entry("yonhapnews.co.kr", "yonhap"),
          Map.entry("kcna.kp", "kcna"),
          Map.entry("kcna.co.jp", "kcna"),
          Map.entry("kcnawatch.org", "kcna"),
          Map.entry("apnews.com", "ap"),
          Map.entry("afp.com", "afp"),
          Map.entry("xinhuanet.com", "xinhua"),
          Map.entry("news.cn", "xinhua"),
          Map.entry("kyodonews.net", "kyodo"),
          Map.entry("tass.com", "tass"),
          Map.entry("interfax.com", "interfax"),
          Map.entry("dpa.com", "dpa"),
          Map.entry("upi.com", "upi"),
          Map.entry("ansa.it", "ansa"),
          Map.entry("efe.com", "efe"),
          Map.entry("aap.com.au", "aap"),
          Map.entry("ap.org", "ap"),
          Map.entry("yna.kr", "yonhap"),
          Map.entry("pressassociation.com", "pa"),
          Map.entry("pa.media", "pa"),
          Map.entry("bloomberg.com", "bloomberg"));

  /** Agencies that are not called by the capitals of their code. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("yonhap", "Yonhap"),
          Map.entry("reuters", "Reuters"),
          Map.entry("xinhua", "Xinhua"),
          Map.entry("kyodo", "Kyodo"),
          Map.entry("jiji", "Jiji Press"),
          Map.entry("hina", "Hina"),
          Map.entry("dpa", "dpa"),
          Map.entry("interfax", "Interfax"),
          Map.entry("ria", "RIA Novosti"),
          Map.entry("anadolu", "Anadolu"),
          Map.entry("bernama", "Bernama"),
          Map.entry("antara", "Antara"),
          Map.entry("cp", "Canadian Press"),
          Map.entry("bloomberg", "Bloomberg"),
          Map.entry("dow_jones", "Dow Jones"),
          Map.entry("belga", "Belga"),
          Map.entry("nyt", "New York Times"),
          Map.entry("petra", "Petra"),
          Map.entry("ukrinform", "Ukrinform"),
          Map.entry("tanjug", "Tanjug"),
          Map.entry("lusa", "Lusa"),
          Map.entry("ritzau", "Ritzau"),
          Map.entry("sapa", "Sapa"),
          Map.entry("newsis", "Newsis"),
          Map.entry("news1", "News1"),
          Map.entry("europapress", "Europa Press"),
          Map.entry("agerpres", "Agerpres"),
          Map.entry("kaztag", "KazTAG"),
          Map.entry("sda", "Keystone-SDA"),
          Map.entry("agencia_brasil", "Agência Brasil"),
          Map.entry("telam", "Télam"),
          Map.entry("prensa_latina", "Prensa Latina"),
          Map.entry("notimex", "Notimex"),
          Map.entry("adnkronos", "Adnkronos"),
          Map.entry("askanews", "askanews"),
          Map.entry("new_ziana", "New Ziana"),
          Map.entry("mainichi", "Mainichi"),
          Map.entry("people", "People's Daily"),
          Map.entry("chinanews", "China News Service"),
          Map.entry("kazinform", "Kazinform"),
          Map.entry("azertac", "Azertac"),
          Map.entry("belta", "Belta"),
          Map.entry("montsame", "Montsame"),
          Map.entry("sputnik", "Sputnik"),
          Map.entry("prnewswire", "PR Newswire"),
          Map.entry("business_wire", "Business Wire"),
          Map.entry("globenewswire", "GlobeNewswire"),
          Map.entry("angop", "ANGOP"),
          Map.entry("maan", "Ma'an"),
          Map.entry("mediafax", "Mediafax"),
          Map.entry("makfax", "Makfax"),
          Map.entry("kosovapress", "KosovaPress"),
          Map.entry("belapan", "BelaPAN"),
          Map.entry("interpressnews", "InterpressNews"),
          Map.entry("panarmenian", "PanARMENIAN"),
          Map.entry("regnum", "Regnum"),
          Map.entry("asia_plus", "Asia-Plus"),
          Map.entry("colprensa", "Colprensa"),
          Map.entry("dyn", "DyN"),
          Map.entry("noticias_argentinas", "Noticias Argentinas"),
          Map.entry("agencia_estado", "Agência Estado"),
          Map.entry("folhapress", "Folhapress"),
          Map.entry("italpress", "Italpress"),
          Map.entry("cyprus_news_agency", "Cyprus News Agency"),
          Map.entry("zenit", "Zenit"),
          Map.entry("tns", "Tribune News Service"),
          Map.entry("pajhwok", "Pajhwok"),
          Map.entry("bakhtar", "Bakhtar"),
          Map.entry("khaama", "Khaama Press"),
          Map.entry("fars", "Fars"),
          Map.entry("tasnim", "Tasnim"),
          Map.entry("armenpress", "Armenpress"),
          Map.entry("arminfo", "ArmInfo"),
          Map.entry("akipress", "AKIpress"),
          Map.entry("rosbalt", "Rosbalt"),
          Map.entry("turan", "Turan"),
          Map.entry("moldpres", "Moldpres"),
          Map.entry("inforpress", "Inforpress"),
          Map.entry("panapress", "Panapress"),
          Map.entry("marketwire", "Marketwire"),
          Map.entry("accesswire", "Accesswire"),
          Map.entry("newsfile", "Newsfile"),
          Map.entry("un_news", "UN News"),
          Map.entry("rfe_rl", "RFE/RL"),
          Map.entry("mcclatchy_newspapers", "McClatchy Newspapers"),
          Map.entry("knight_ridder", "Knight Ridder"),
          Map.entry("andina", "Andina"),
          Map.entry(UNKNOWN, "unknown source"));

  private static final Set<String> KNOWN = Set.copyOf(CODES.values());
  private static final int MAX_LETTERS = 5;

  private Agencies() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String[] row : NAMES) {
      for (String name : row) {
        codes.put(name, row[0]);
      }
    }
    AgencyNames.ROWS
        .lines()
        .forEach(
            row -> {
              List<String> names = List.of(row.strip().split("\\|", -1));
              names.forEach(name -> codes.putIfAbsent(name, names.get(0)));
            });
    return Map.copyOf(codes);
  }

  /** What people call an agency, by its code: "KCNA", "Reuters"; of one not known the code. */
  public static String label(String code) {
    String label = LABELS.get(code);
    if (label != null) {
      return label;
    }
    boolean isAcronym = CODES.containsKey(code) && code.length() <= MAX_LETTERS;
    return isAcronym ? code.toUpperCase(Locale.ROOT) : code;
  }

  /** Whether a code of the {@code source} column is that of an agency, and not of a newspaper. */
  public static boolean isAgency(String code) {
    return KNOWN.contains(code) && !PAPERS.contains(code);
  }

  /** The code of an agency by its name, whatever its case; null for a name that is not known. */
  public static @Nullable String fromName(String name) {
    String bare = name.strip();
    // The capital of Turkish comes apart into a letter and a dot: "İHA".
    String lower = bare.replace('\u0130', 'I').replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    boolean isWord = WORDS.contains(lower) && !bare.equals(bare.toUpperCase(Locale.ROOT));
    return isWord ? null : CODES.get(lower);
  }

  /**
   * The code of an agency by how it signs, where nothing but an agency stands: "(Beta)"; null for a
   * name that is not known.
   */
  public static @Nullable String fromSign(String name) {
    String bare = name.strip();
    boolean capital = !bare.isEmpty() && Character.isUpperCase(bare.charAt(0));
    return fromName(capital ? bare.toUpperCase(Locale.ROOT) : bare);
  }

  /**
   * The code of an agency by what a field calls it, which may be its name or code in one word or
   * with other marks between: "dowjones", "dow-jones", "Agence_France_Presse"; null for others.
   */
  public static @Nullable String fromField(String written) {
    String code = fromName(written);
    String joined = code == null ? joined(written) : "";
    return joined.length() < MIN_JOINED ? code : JOINED.get(joined);
  }

  /** The letters and digits of a name, in small letters. */
  private static String joined(String name) {
    StringBuilder joined = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(joined::appendCodePoint);
    return joined.toString();
  }

  private static Map<String, String> joinedNames() {
    Map<String, String> codes = new HashMap<>();
    Set<String> shared = new HashSet<>();
    CODES.forEach(
        (name, code) -> {
          String other = codes.putIfAbsent(joined(name), code);
          if (other != null && !other.equals(code)) {
            shared.add(joined(name));
          }
        });
    codes.keySet().removeAll(shared);
    return Map.copyOf(codes);
  }

  /** The code of the first agency that stands in a path as a word of its own; null if none does. */
  public static @Nullable String fromPath(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    int from = lower.length();
    for (int i = lower.length() - 1; i >= -1; i--) {
      if (i < 0 || !Character.isLetterOrDigit(lower.charAt(i))) {
        String word = lower.substring(i + 1, from);
        String code = CODES.get(stripDigits(word));
        if (code != null
            && !TOO_SHORT_FOR_PATHS.contains(word)
            && !WORDS.contains(word)
            && word.length() > 1) {
          return code;
        }
        from = Math.max(i, 0);
      }
    }
    return null;
  }

  /** "reuters21578" is a folder of Reuters. */
  private static String stripDigits(String word) {
    int end = word.length();
    while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return end > 3 ? word.substring(0, end) : word;
  }

  /** The code of the agency whose site an address belongs to; null if none is known. */
  public static @Nullable String fromUrl(String url) {
    int start = url.indexOf("://");
    start = start < 0 ? 0 : start + 3;
    int end = url.indexOf('/', start);
    String host =
        (end < 0 ? url.substring(start) : url.substring(start, end)).toLowerCase(Locale.ROOT);
    int dot = -1;
    do {
      String code = SITES.get(host.substring(dot + 1));
      if (code != null) {
        return code;
      }
      dot = host.indexOf('.', dot + 1);
    } while (dot >= 0);
    return null;
  }
}

package org.dateline.text.dateline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where agencies send from beside the places of the gazetteer: capitals and bureaux in other
 * scripts and languages, provinces, and the larger towns of the world, with the country (ISO 3166
 * alpha-3) each lies in. Names are found in capitals and without accents, too.
 */
public final class PlacesElsewhere {
  private static final String NAMES =
      "서울 KOR|부산 KOR|수원 KOR|대전 KOR|대구 KOR|광주 KOR|인천 KOR|제주 KOR|울산 KOR|세종 KOR|춘천 KOR|청주 KOR"
          + "|전주 KOR|창원 KOR|판문점 KOR|파주 KOR|평양 PRK|개성 PRK|베이징 CHN|상하이 CHN|홍콩 HKG|선양 CHN|도쿄 JPN"
          + "|오사카 JPN|워싱턴 USA|뉴욕 USA|로스앤젤레스 USA|런던 GBR|파리 FRA|베를린 DEU|모스크바 RUS|하노이 VNM|방콕 THA"
          + "|싱가포르 SGP|자카르타 IDN|뉴델리 IND|제네바 CHE|브뤼셀 BEL|카이로 EGY|이스탄불 TUR|타이베이 TWN|北京 CHN|上海 CHN"
          + "|广州 CHN|深圳 CHN|天津 CHN|重庆 CHN|成都 CHN|武汉 CHN|南京 CHN|西安 CHN|沈阳 CHN|香港 HKG|澳门 MAC|台北 TWN"
          + "|臺北 TWN|高雄 TWN|東京 JPN|东京 JPN|大阪 JPN|横浜 JPN|名古屋 JPN|京都 JPN|福岡 JPN|札幌 JPN|那覇 JPN|広島 JPN"
          + "|仙台 JPN|首尔 KOR|首爾 KOR|汉城 KOR|釜山 KOR|平壤 PRK|华盛顿 USA|華盛頓 USA|纽约 USA|紐約 USA|洛杉矶 USA"
          + "|联合国 USA|伦敦 GBR|倫敦 GBR|巴黎 FRA|柏林 DEU|莫斯科 RUS|日内瓦 CHE|布鲁塞尔 BEL|罗马 ITA|马德里 ESP|开罗 EGY"
          + "|新德里 IND|曼谷 THA|河内 VNM|雅加达 IDN|新加坡 SGP|吉隆坡 MYS|马尼拉 PHL|德黑兰 IRN|耶路撒冷 ISR|安卡拉 TUR"
          + "|悉尼 AUS|堪培拉 AUS|ソウル KOR|平壌 PRK|ワシントン USA|ニューヨーク USA|ロサンゼルス USA|ロンドン GBR|パリ FRA"
          + "|ベルリン DEU|モスクワ RUS|ジュネーブ CHE|ブリュッセル BEL|ローマ ITA|カイロ EGY|バンコク THA|ハノイ VNM|ジャカルタ IDN"
          + "|マニラ PHL|ニューデリー IND|シドニー AUS|シンガポール SGP|ウィーン AUT|テヘラン IRN|エルサレム ISR|москва RUS"
          + "|санкт-петербург RUS|владивосток RUS|екатеринбург RUS|новосибирск RUS|сочи RUS"
          + "|грозный RUS|киев UKR|київ UKR|харьков UKR|харків UKR|донецк UKR|львов UKR|львів UKR"
          + "|одесса UKR|одеса UKR|минск BLR|астана KAZ|алма-ата KAZ|алматы KAZ|ташкент UZB"
          + "|бишкек KGZ|душанбе TJK|ашхабад TKM|баку AZE|ереван ARM|тбилиси GEO|кишинев MDA"
          + "|рига LVA|вильнюс LTU|таллин EST|вашингтон USA|нью-йорк USA|лондон GBR|париж FRA"
          + "|берлин DEU|пекин CHN|токио JPN|сеул KOR|пхеньян PRK|женева CHE|брюссель BEL|рим ITA"
          + "|варшава POL|белград SRB|софия BGR|анкара TUR|дамаск SYR|тегеран IRN|каир EGY"
          + "|дели IND|دبي ARE|أبوظبي ARE|ابوظبي ARE|القاهرة EGY|الإسكندرية EGY|بيروت LBN|دمشق SYR"
          + "|حلب SYR|بغداد IRQ|البصرة IRQ|أربيل IRQ|الموصل IRQ|الرياض SAU|جدة SAU|الدوحة QAT"
          + "|الكويت KWT|المنامة BHR|مسقط OMN|صنعاء YEM|عدن YEM|عمان JOR|القدس ISR|تل أبيب ISR"
          + "|رام الله PSE|غزة PSE|طهران IRN|تهران IRN|أنقرة TUR|إسطنبول TUR|اسطنبول TUR|تونس TUN"
          + "|الجزائر DZA|الرباط MAR|الدار البيضاء MAR|طرابلس LBY|بنغازي LBY|الخرطوم SDN"
          + "|مقديشو SOM|نواكشوط MRT|واشنطن USA|نيويورك USA|الأمم المتحدة USA|لندن GBR|باريس FRA"
          + "|برلين DEU|موسكو RUS|بكين CHN|طوكيو JPN|سول KOR|جنيف CHE|بروكسل BEL|روما ITA"
          + "|مدريد ESP|كابول AFG|إسلام آباد PAK|اسلام اباد PAK|نيودلهي IND|lisboa PRT|roma ITA"
          + "|milano ITA|torino ITA|napoli ITA|firenze ITA|venezia ITA|wien AUT|zürich CHE"
          + "|genf CHE|genève CHE|ginebra CHE|bern CHE|berne CHE|köln DEU|münchen DEU"
          + "|frankfurt/main DEU|den haag NLD|'s-gravenhage NLD|antwerpen BEL|anvers BEL|düsseldorf DEU|bruxelles BEL|bruselas BEL|brüssel BEL|brussel BEL"
          + "|londres GBR|londra GBR|parigi FRA|moscou RUS|moscú RUS|mosca RUS|moskau RUS"
          + "|moskva RUS|pékin CHN|pekín CHN|pechino CHN|peking CHN|tokio JPN|séoul KOR|seúl KOR"
          + "|seul KOR|pjöngjang PRK|varsovie POL|varsovia POL|warschau POL|warszawa POL|praha CZE"
          + "|prag CZE|praga CZE|budapeste HUN|bucarest ROU|bucureşti ROU|athen GRC|atenas GRC"
          + "|athènes GRC|kopenhagen DNK|københavn DNK|estocolmo SWE|varsavia POL|kiew UKR"
          + "|le caire EGY|el cairo EGY|jérusalem ISR|jerusalén ISR|téhéran IRN|teherán IRN"
          + "|teheran IRN|beyrouth LBN|damas SYR|bagdad IRQ|riyad SAU|argel DZA|alger DZA"
          + "|rabat MAR|ciudad de méxico MEX|méxico MEX|bogotá COL|brasília BRA|são paulo BRA"
          + "|rio de janeiro BRA|lima PER|la habana CUB|nueva york USA|nações unidas USA"
          + "|naciones unidas USA|nations unies USA|vereinte nationen USA|nova iorque USA"
          + "|hà nội VNM|tp. hồ chí minh VNM|singapura SGP|manille PHL|nouvelle-delhi IND"
          + "|nueva delhi IND|neu delhi IND"
          + "|αθήνα GRC|πειραιάς GRC"
          + "|θεσσαλονίκη GRC|πάτρα GRC|ηράκλειο GRC|λάρισα GRC|βόλος GRC"
          + "|ιωάννινα GRC|χανιά GRC|ρόδος GRC|κέρκυρα GRC|μυτιλήνη GRC|καβάλα GRC"
          + "|κομοτηνή GRC|λευκωσία CYP|λεμεσός CYP|βρυξέλλες BEL|λονδίνο GBR|παρίσι FRA"
          + "|βερολίνο DEU|ουάσιγκτον USA|νέα υόρκη USA|μόσχα RUS|άγκυρα TUR"
          + "|ירושלים ISR|תל אביב ISR|חיפה ISR|באר שבע ISR|אילת ISR|אשדוד ISR|נצרת ISR"
          + "|רמאללה PSE|עזה PSE|וושינגטון USA|ניו יורק USA|לונדון GBR|פריז FRA"
          + "|ברלין DEU|מוסקבה RUS|קהיר EGY|ביירות LBN|דמשק SYR|עמאן JOR|טהרן IRN"
          + "|กรุงเทพ THA|กรุงเทพฯ THA|เชียงใหม่ THA|ภูเก็ต THA|ขอนแก่น THA|สงขลา THA|ปัตตานี THA|ยะลา THA"
          + "|นราธิวาส THA|นครราชสีมา THA|ชลบุรี THA|เชียงราย THA|วอชิงตัน USA|ลอนดอน GBR|ปักกิ่ง CHN|โตเกียว JPN"
          + "|नई दिल्ली IND|नयी दिल्ली IND|दिल्ली IND|मुंबई IND|मुम्बई IND|कोलकाता IND|चेन्नई IND|चेन्नै IND"
          + "|बेंगलुरु IND|बेंगलूरु IND|हैदराबाद IND|लखनऊ IND|पटना IND|जयपुर IND|भोपाल IND|इंदौर IND|अहमदाबाद IND"
          + "|रांची IND|रायपुर IND|देहरादून IND|शिमला IND|चंडीगढ़ IND|जम्मू IND|श्रीनगर IND|वाराणसी IND"
          + "|प्रयागराज IND|कानपुर IND|आगरा IND|नागपुर IND|पुणे IND|गुवाहाटी IND|भुवनेश्वर IND|काठमांडू NPL|इस्लामाबाद PAK"
          + "|वाशिंगटन USA|लंदन GBR|ঢাকা BGD|চট্টগ্রাম BGD|কলকাতা IND|னுயசென்னை IND|சென்னை IND"
          + "|اسلام آباد PAK|کراچی PAK|لاہور PAK|پشاور PAK|کوئٹہ PAK|نئی دہلی IND|مشهد IRN|اصفهان IRN|تبریز IRN"
          + "|شیراز IRN|قم IRN|کابل AFG|مكة المكرمة SAU|المدينة المنورة SAU|الدمام SAU|أبها SAU|الطائف SAU|تبوك SAU"
          + "|جازان SAU|نجران SAU|حائل SAU|بريدة SAU|عرعر SAU|سكاكا SAU|جده SAU|الشارقة ARE|داكا BGD";

  /** Cities that stand alone before a colon, as in papers of India and Pakistan. */
  private static final Set<String> STANDING =
      Set.of(
          ("NEW DELHI|DELHI|MUMBAI|BOMBAY|KOLKATA|CALCUTTA|CHENNAI|MADRAS|BANGALORE|BENGALURU|HYDERABAD"
                  + "|AHMEDABAD|PUNE|JAIPUR|LUCKNOW|KANPUR|NAGPUR|PATNA|BHOPAL|INDORE|GUWAHATI|SHILLONG"
                  + "|IMPHAL|CHANDIGARH|AMRITSAR|SRINAGAR|JAMMU|SHIMLA|DEHRADUN|GURGAON|NOIDA|KOCHI"
                  + "|THIRUVANANTHAPURAM|KOZHIKODE|COIMBATORE|MADURAI|MANGALORE|MYSORE|GOA|PANAJI|SURAT"
                  + "|RANCHI|RAIPUR|BHUBANESWAR|VISAKHAPATNAM|VIJAYAWADA|AGRA|VARANASI|ALLAHABAD"
                  + "|ISLAMABAD|KARACHI|LAHORE|PESHAWAR|QUETTA|RAWALPINDI|MULTAN|FAISALABAD|SIALKOT"
                  + "|SUKKUR|MUZAFFARABAD|DHAKA|CHITTAGONG|SYLHET|KATHMANDU|COLOMBO|JAFFNA|KANDY"
                  + "|KABUL|KANDAHAR|HERAT|TEHRAN|BAGHDAD|BASRA|MOSUL|DAMASCUS|ALEPPO|BEIRUT|AMMAN|RIYADH"
                  + "|JEDDAH|DOHA|DUBAI|ABU DHABI|MUSCAT|MANAMA|KUWAIT CITY|SANAA|ADEN|CAIRO|ALEXANDRIA"
                  + "|JERUSALEM|TEL AVIV|RAMALLAH|GAZA|GAZA CITY|ANKARA|ISTANBUL|ATHENS|ROME|MILAN|PARIS"
                  + "|LONDON|BERLIN|FRANKFURT|MUNICH|VIENNA|GENEVA|ZURICH|BRUSSELS|AMSTERDAM|THE HAGUE"
                  + "|MADRID|BARCELONA|LISBON|DUBLIN|BELFAST|EDINBURGH|OSLO|STOCKHOLM|COPENHAGEN|HELSINKI"
                  + "|WARSAW|PRAGUE|BUDAPEST|BUCHAREST|SOFIA|BELGRADE|ZAGREB|SARAJEVO|KIEV|KYIV|MINSK|MOSCOW"
                  + "|TBILISI|YEREVAN|BAKU|TASHKENT|ALMATY|ASTANA|BISHKEK|DUSHANBE|BEIJING|SHANGHAI|HONG KONG"
                  + "|TAIPEI|TOKYO|OSAKA|SEOUL|PYONGYANG|ULAN BATOR|HANOI|HO CHI MINH CITY|BANGKOK|PHNOM PENH"
                  + "|VIENTIANE|YANGON|RANGOON|NAYPYITAW|KUALA LUMPUR|PETALING JAYA|GEORGE TOWN|PUTRAJAYA"
                  + "|JOHOR BARU|KOTA KINABALU|KUCHING|SINGAPORE|JAKARTA|BALI|MANILA|CEBU|CANBERRA|SYDNEY"
                  + "|MELBOURNE|BRISBANE|PERTH|WELLINGTON|AUCKLAND|WASHINGTON|NEW YORK|LOS ANGELES|CHICAGO"
                  + "|SAN FRANCISCO|BOSTON|HOUSTON|MIAMI|ATLANTA|UNITED NATIONS|OTTAWA|TORONTO|MONTREAL"
                  + "|VANCOUVER|MEXICO CITY|HAVANA|CARACAS|BOGOTA|LIMA|SANTIAGO|BUENOS AIRES|BRASILIA"
                  + "|RIO DE JANEIRO|SAO PAULO|NAIROBI|KAMPALA|KIGALI|ADDIS ABABA|KHARTOUM|MOGADISHU"
                  + "|LAGOS|ABUJA|ACCRA|DAKAR|ABIDJAN|KINSHASA|LUANDA|HARARE|LUSAKA|MAPUTO|PRETORIA"
                  + "|JOHANNESBURG|CAPE TOWN|TRIPOLI|BENGHAZI|TUNIS|ALGIERS|RABAT|CASABLANCA")
              .split("\\|", -1));

  /** Length of a country's code. */
  private static final int CODE = 3;

  /** Letters that do not come apart into a letter and its accent, and what stands for them. */
  private static final String SPECIAL = "\u0142\u0111\u00F8\u0131\u0259\u03C2";

  private static final String LETTERS = "ldoie\u03C3";
  private static final String MARKS = ".'`\u2018\u2019\u02BB\u02BC\u02BF\u02BE";
  private static final char FIRST_ACCENT = '\u0300';
  private static final char LAST_ACCENT = '\u036F';

  private static final Map<String, String> COUNTRIES = countries();
  private static final Map<String, String> TOWNS = towns();

  private PlacesElsewhere() {}

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String row : NAMES.split("\\|", -1)) {
      int blank = row.lastIndexOf(' ');
      countries.put(key(row.substring(0, blank)), row.substring(blank + 1));
    }
    return Map.copyOf(countries);
  }

  /** Countries of the towns of a resource: a line for each country, its code and the towns. */
  private static Map<String, String> towns() {
    Map<String, String> towns = new HashMap<>();
    for (String resource : List.of("scripts.txt", "provinces.txt", "towns.txt")) {
      try (InputStream in =
          Objects.requireNonNull(PlacesElsewhere.class.getResourceAsStream(resource), resource)) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> take(line, towns));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Map.copyOf(towns);
  }

  private static void take(String line, Map<String, String> towns) {
    String country = line.substring(0, CODE);
    for (String town : line.substring(CODE + 1).split("\\|", -1)) {
      towns.putIfAbsent(key(town), country);
    }
  }

  /** A name without case, accents, hyphens, apostrophes and full stops. */
  private static String key(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    boolean plain = true;
    for (int i = 0; i < lower.length() && plain; i++) {
      char c = lower.charAt(i);
      plain = c == ' ' || (c >= 'a' && c <= 'z');
    }
    if (plain) {
      return lower;
    }
    String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      char c = parted.charAt(i);
      int special = SPECIAL.indexOf(c);
      if (special >= 0) {
        key.append(LETTERS.charAt(special));
      } else if (c == '-' || c == '\u00A0') {
        key.append(' ');
      } else if (MARKS.indexOf(c) < 0 && (c < FIRST_ACCENT || c > LAST_ACCENT)) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** The country of a place, or of the first of several; null if it is not known. */
  public static @Nullable String country(String place) {
    String whole = of(key(place));
    if (whole != null) {
      return whole;
    }
    int end = 0;
    while (end < place.length() && "/\u00B7\u30FB,".indexOf(place.charAt(end)) < 0) {
      end++;
    }
    return of(key(place.substring(0, end)));
  }

  private static @Nullable String of(String key) {
    String country = COUNTRIES.get(key);
    return country == null ? TOWNS.get(key) : country;
  }

  /** Whether a name, however it is written, is that of a town that is known here. */
  static boolean isTown(String place) {
    return isKnown(place) || isStanding(place.toUpperCase(Locale.ROOT));
  }

  /** Whether a place in capitals is one that papers put alone before a colon. */
  static boolean isStanding(String place) {
    return STANDING.contains(place)
        || (place.equals(place.toUpperCase(Locale.ROOT)) && COUNTRIES.containsKey(key(place)));
  }

  /** Whether this is the name of a place, and of nothing more. */
  static boolean isKnown(String place) {
    return STANDING.contains(place) || of(key(place)) != null;
  }

  /** The place that a text ends in; empty if it ends in none that is known. */
  static String last(String text) {
    for (int from = 0; from < text.length(); from++) {
      if (of(key(text.substring(from))) != null) {
        return text.substring(from);
      }
    }
    return "";
  }
}

package org.dateline.text.dateline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where agencies that do not write English send from: capitals and bureaux in their own scripts and
 * languages, and the country (ISO 3166 alpha-3) each lies in.
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
          + "|nueva delhi IND|neu delhi IND";

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

  private static final Map<String, String> COUNTRIES = countries();

  private PlacesElsewhere() {}

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String row : NAMES.split("\\|", -1)) {
      int blank = row.lastIndexOf(' ');
      countries.put(row.substring(0, blank), row.substring(blank + 1));
    }
    return Map.copyOf(countries);
  }

  /** The country of a place, or of the first of several; null if it is not known. */
  public static @Nullable String country(String place) {
    String lower = place.strip().toLowerCase(Locale.ROOT);
    String found = COUNTRIES.get(lower);
    if (found != null) {
      return found;
    }
    int end = 0;
    while (end < lower.length() && "/\u00B7\u30FB,".indexOf(lower.charAt(end)) < 0) {
      end++;
    }
    return COUNTRIES.get(lower.substring(0, end).strip());
  }

  /** Whether a place in capitals is one that papers put alone before a colon. */
  static boolean isStanding(String place) {
    return STANDING.contains(place)
        || (place.equals(place.toUpperCase(Locale.ROOT))
            && COUNTRIES.containsKey(place.toLowerCase(Locale.ROOT)));
  }

  /** The place that a text ends in; empty if it ends in none that is known. */
  static String last(String text) {
    for (int from = 0; from < text.length(); from++) {
      if (COUNTRIES.containsKey(text.substring(from).toLowerCase(Locale.ROOT))) {
        return text.substring(from);
      }
    }
    return "";
  }
}

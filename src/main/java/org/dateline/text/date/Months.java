package org.dateline.text.date;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** English names of the months, in full and as agencies shorten them. */
public final class Months {
  private static final List<String> FULL =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  /**
   * Months as feeds of other languages write them in date fields and datelines, in the order of the
   * year: German, French, Spanish, Portuguese, Italian, Dutch, Indonesian, Turkish, Russian,
   * Ukrainian, Arabic, Persian, Hindi, Polish and Czech.
   */
  private static final String[] NAMES_ELSEWHERE = {
    "كانون_الثاني januar jänner janvier janv enero ene janeiro gennaio gen januari januarie ocak"
        + " января янв январь січня يناير جانفي ژانویه जनवरी stycznia ledna",
    "februar fév février febrero fevereiro fev febbraio februari şubat februarie"
        + " февраля фев февраль лютого شباط فبراير فيفري فوریه फरवरी lutego února",
    "märz mär mrz mars marzo março maart maret mart марта мар март березня آذار مارس"
        + " मार्च marca března",
    "avr avril abril abr aprile nisan апреля апр апрель квітня نيسان أبريل ابريل"
        + " إبريل أفريل آوریل अप्रैल kwietnia dubna",
    "mai mayo maio maggio mag mei maj mayıs мая май травня أيار مايو ماي مه मई maja" + " května",
    "juni juin junio junho giugno giu haziran июня июн июнь червня حزيران يونيو جوان"
        + " ژوئن जून czerwca června",
    "juli juillet juil julio julho luglio lug temmuz июля июл июль липня تموز يوليو"
        + " جويلية ژوئیه जुलाई lipca července",
    "août agosto ago augustus agustus augusti ağustos августа авг август серпня آب"
        + " أغسطس اغسطس أوت اوت اگست अगस्त sierpnia srpna",
    "septembre septiembre setembro set settembre eylül сентября сен сент сентябрь"
        + " вересня أيلول سبتمبر سپتامبر सितंबर września září",
    "تشرين_الأول تشرين_الاول okt oktober octobre octubre outubro out ottobre ott ekim октября окт октябрь"
        + " жовтня أكتوبر اكتوبر اکتبر अक्टूबर października října",
    "تشرين_الثاني novembre noviembre novembro kasım ноября ноя нояб ноябрь листопада نوفمبر نوامبر"
        + " नवंबर listopada listopadu",
    "كانون_الأول كانون_الاول dez dezember déc décembre diciembre dic dezembro dicembre desember des desembre"
        + " aralık декабря дек декабрь грудня ديسمبر دسامبر दिसंबर grudnia prosince"
  };

  /**
   * The same in the Arabic of Morocco, Urdu, Dari, Thai, Hebrew, Greek, Slovak, Slovene, Croatian,
   * Hungarian, Romanian, Malay, Bulgarian, Serbian, Macedonian, Belarusian, Kazakh, Albanian,
   * Estonian, Finnish, Lithuanian and Latvian.
   */
  private static final String[] NAMES_BEYOND = {
    "جنوری ม.ค มกราคม בינואר ינואר ιανουαρίου ιαν januára januarja siječnja január ianuarie জানুয়ারি"
        + " януари јануара јануар јануари студзеня қаңтар janar jaanuar tammikuuta sausio janvārī",
    "فروری فبروری ก.พ กุมภาพันธ์ בפברואר פברואר φεβρουαρίου φεβ februára februarja veljače február ফেব্রুয়ারি"
        + " февруари фебруара фебруар лютага ақпан shkurt veebruar helmikuuta vasario februārī",
    "mac مارچ มี.ค มีนาคม במרץ מרץ במרס מרס μαρτίου μαρ marca ožujka március martie মার্চ"
        + " март марта сакавіка наурыз mars märts maaliskuuta kovo martā",
    "اپریل เม.ย เมษายน באפריל אפריל απριλίου απρ apríla aprila travnja április aprilie এপ্রিল"
        + " април априла красавіка сәуір prill aprill huhtikuuta balandžio aprīlī",
    "مئی می พ.ค พฤษภาคม במאי מאי μαΐου μαϊου mája maja svibnja május মে"
        + " май маја мај мая мамыр maj mai toukokuuta gegužės maijā",
    "جون มิ.ย มิถุนายน ביוני יוני ιουνίου ιουν júna junija lipnja június iunie জুন"
        + " юни јуна јун јуни чэрвеня маусым qershor juuni kesäkuuta birželio jūnijā",
    "يوليوز جولائی جولای ژولای ژوئيه ก.ค กรกฎาคม ביולי יולי ιουλίου ιουλ júla julija srpnja július iulie julai জুলাই"
        + " юли јула јул јули ліпеня шілде korrik juuli heinäkuuta liepos jūlijā",
    "غشت آگوست اوگوست ส.ค สิงหาคม באוגוסט אוגוסט αυγούστου αυγ augusta avgusta kolovoza augusztus ogos আগস্ট"
        + " август августа жніўня тамыз gusht august elokuuta rugpjūčio augustā",
    "شتنبر ستمبر سپتمبر ก.ย กันยายน בספטמבר ספטמבר σεπτεμβρίου σεπ septembra rujna szeptember septembrie সেপ্টেম্বর"
        + " септември септембра септембар верасня қыркүйек shtator september syyskuuta rugsėjo septembrī",
    "اکتوبر ต.ค ตุลาคม באוקטובר אוקטובר οκτωβρίου οκτ októbra oktobra október octombrie অক্টোবর"
        + " октомври октобра октобар кастрычніка қазан tetor oktoober lokakuuta spalio oktobrī",
    "نونبر نومبر พ.ย พฤศจิกายน בנובמבר נובמבר νοεμβρίου νοε novembra studenoga studenog noiembrie নভেম্বর"
        + " ноември новембра новембар лістапада қараша nëntor november marraskuuta lapkričio novembrī",
    "دجنبر دسمبر ธ.ค ธันวาคม בדצמבר דצמבר δεκεμβρίου δεκ decembra prosinca decembrie disember ডিসেম্বর"
        + " декември децембра децембар снежня желтоқсан dhjetor detsember joulukuuta gruodžio decembrī"
  };

  private static final Map<String, Integer> ELSEWHERE = elsewhere();

  private Months() {}

  private static Map<String, Integer> elsewhere() {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < NAMES_ELSEWHERE.length; i++) {
      for (String name : NAMES_ELSEWHERE[i].split(" ", -1)) {
        months.put(name, i + 1);
      }
      for (String name : NAMES_BEYOND[i].split(" ", -1)) {
        months.putIfAbsent(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }

  /** The number of a month in a date field or dateline, which may be in another language. */
  public static int inField(String name) {
    int number = number(name);
    if (number > 0 || name.length() < 2) {
      return number;
    }
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    // "of the second Tishrin/November", as papers of the Levant write.
    bare = bare.substring(bare.indexOf('/') + 1);
    return ELSEWHERE.getOrDefault(bare.toLowerCase(Locale.ROOT), 0);
  }

  /** The number of a month's name, which may end in a full stop; 0 if it is none. */
  public static int number(String name) {
    int length = name.endsWith(".") ? name.length() - 1 : name.length();
    if (length < 3 || length > 9) {
      return 0;
    }
    Integer number = NUMBERS.get(name.substring(0, 3).toLowerCase(Locale.ROOT));
    if (number == null || length == 3) {
      return number == null ? 0 : number;
    }
    boolean full = FULL.get(number - 1).equalsIgnoreCase(name.substring(0, length));
    return full || name.regionMatches(true, 0, "Sept", 0, length) ? number : 0;
  }
}

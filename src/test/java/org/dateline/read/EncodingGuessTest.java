package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two or three sentences tell their encoding, whatever is declared. */
class EncodingGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GB18030 | 天津11月17日电 天津港周四恢复通航,三条航道已经全部开放。港务局表示,积压的货轮将在两天之内离港。",
        "GB18030 | 财政部周一宣布，明年起降低小企业的税率。官员说，这项措施有望帮助数百万人就业。",
        "GBK | 湖南省遭遇暴雨，两座桥梁被冲毁，铁路暂时中断。消防队员连夜转移了三千名村民。",
        "GB2312 | 外交部长将于下周访问越南和泰国，讨论边境贸易。双方预计签署三项合作协议。",
        "GBK | 大学研究人员发现，海水温度比十年前上升了半度。他们警告说，珊瑚可能因此死亡。",
        "GB18030 | “我们不会放弃谈判，”工会主席说。罢工进入第三天，工厂仍然停产；资方拒绝评论。",
        "GBK | 昨晚的决赛中，山东队以三比二击败辽宁队夺得冠军。门将王磊扑出两个点球。",
        "GB18030 | 青海发生五级地震，目前没有伤亡报告。专家提醒居民注意余震，学校停课一天。",
        "Big5 | 台中市政府週三宣布，新的公車路線下月開通。市長說，票價維持不變。",
        "Big5 | 中央銀行決定不調整利率，符合市場預期。專家認為，出口將在明年恢復成長。",
        "windows-1255 | נמל אשדוד נפתח מחדש ביום רביעי לאחר שביתה של שבוע. העובדים הסכימו לשכר החדש.",
        "windows-1255 | ראש העיר הבטיח לבנות בית ספר חדש בשכונה. התושבים מחכים כבר עשר שנים, אמרה המורה.",
        "windows-1255 | הכנסת דחתה את הצעת החוק ברוב של שני קולות. שר האוצר הודיע כי לא יתפטר.",
        "windows-1255 | רעידת אדמה הורגשה בצפון הארץ בלילה. לא היו נפגעים, מסר דובר המשטרה לעיתונאים.",
        "x-windows-874 | ท่าเรือแหลมฉบังเปิดอีกครั้งเมื่อวันพุธ หลังปิดซ่อมสองปี เจ้าหน้าที่กล่าวว่าเรือลำแรกจะมาถึงในวันศุกร์",
        "x-windows-874 | นายกรัฐมนตรีประกาศลดภาษีน้ำมัน เริ่มต้นเดือนหน้า ประชาชนส่วนใหญ่เห็นด้วยกับมาตรการนี้",
        "x-windows-874 | ฝนตกหนักทำให้น้ำท่วมถนนหลายสาย โรงเรียนต้องหยุดเรียนหนึ่งวัน",
        "windows-1251 | Порт Мурманска открылся в среду после шторма. Суда ждали три дня, сказал капитан.",
        "windows-1251 | Совет города утвердил новый бюджет. Расходы на школы вырастут на треть.",
        "windows-1251 | экспорт зерна упал. объёмы вернутся к прежним весной, считают аналитики рынка.",
        "KOI8-R | Пожар на складе потушен. Причину выясняют, пострадавших нет, сообщил представитель службы.",
        "EUC-KR | 인천항이 수요일 다시 문을 열었다. 시는 첫 배가 금요일에 들어온다고 발표했다.",
        "EUC-KR | 국회는 새 예산안을 통과시켰다. 야당 의원들은 표결에 참여하지 않았다.",
        "Shift_JIS | 神戸港は水曜日に再び開いた。最初の貨物船は金曜日に到着する予定だと市が発表した。",
        "EUC-JP | 国会は新しい予算案を可決した。野党は採決に加わらなかったと議長が述べた。",
        "windows-1253 | Το λιμάνι του Πειραιά άνοιξε την Τετάρτη. Τα πλοία περίμεναν τρεις ημέρες.",
        "windows-1256 | أعيد فتح ميناء الإسكندرية يوم الأربعاء. وقال المدير إن السفن انتظرت ثلاثة أيام.",
        "windows-1250 | Rząd przyjął w środę nowy budżet, który ma zmniejszyć deficyt.",
        "ISO-8859-2 | Strażacy gasili pożar w fabryce przez całą noc; nikt nie został ranny.",
        "windows-1250 | Vláda ve středu schválila nový rozpočet, který sníží schodek.",
        "ISO-8859-2 | A tűzoltók egész éjjel oltották a gyárban keletkezett tüzet, senki sem sérült meg.",
        "windows-1254 | Hükümet çarşamba günü açığı azaltacak yeni bütçeyi kabul etti.",
        "windows-1257 | Vyriausybė trečiadienį patvirtino naują biudžetą, kuris sumažins deficitą.",
        "windows-1257 | Ugunsdzēsēji visu nakti dzēsa ugunsgrēku rūpnīcā, neviens nav cietis.",
        "KOI8-U | Уряд у середу затвердив новий бюджет, який зменшить дефіцит.",
        "IBM866 | Пожарные всю ночь тушили огонь на заводе, никто не пострадал.",
        "ISO-8859-5 | Мостът над реката ще бъде затворен до края на септември, каза говорителят на града.",
        "x-MacCyrillic | Правительство в среду утвердило новый бюджет, который сократит дефицит.",
        "ISO-8859-6 | كافح رجال الإطفاء طوال الليل حريقا في المصنع ولم يصب أحد بأذى.",
        "x-MacRoman | Les pompiers ont lutté toute la nuit contre le feu à l’usine ; personne n’a été blessé.",
        "IBM850 | Die Brücke bleibt bis Ende September geschlossen, sagte die Sprecherin der Stadt.",
        "x-Johab | 정부는 수요일 적자를 줄일 새 예산안을 승인했다. 야당은 반대했다.",
        "x-EUC-TW | 政府週三批准了新的預算案，預計將減少赤字。反對黨投了反對票。",
        "windows-1252 | Le préfet a annoncé la réouverture du théâtre fermé. Les élèves étaient présents, déclare-t-il."
      })
  void twoSentencesAreEnough(String encoding, String text) {
    Charset charset = Charset.forName(encoding);
    assertThat(Encoding.decodeWhole(text.getBytes(charset))).isEqualTo(text);
    for (String declared : new String[] {encoding, "utf-8", "iso-8859-1"}) {
      String page =
          "<html><head><meta charset=\""
              + declared
              + "\"><title>Page</title></head><body><p>"
              + text
              + "</p></body></html>";
      byte[] bytes = page.getBytes(charset);
      assertThat(PageEncoding.decode(bytes, null)).as(declared).isEqualTo(page);
      assertThat(PageEncoding.decode(bytes, "utf-8")).as(declared).isEqualTo(page);
    }
  }

  @ParameterizedTest
  @CsvSource({"ISO-2022-KR, 정부는 수요일 새 예산안을 승인했다.", "ISO-2022-JP, 政府は水曜日に新しい予算案を承認した。"})
  void escapesTellTheirEncoding(String encoding, String text) {
    assertThat(Encoding.decodeWhole(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
  }

  /** Of two encodings of several bytes, the text tells which it is. */
  @ParameterizedTest
  @CsvSource({"euc-kr, GB18030", "euc-kr, EUC-JP", "gbk, x-windows-949"})
  void anotherEncodingOfTheEastIsNotBelieved(String declared, String encoding) {
    String text =
        switch (encoding) {
          case "GB18030" -> "“我们不会放弃谈判，”工会主席说。罢工进入第三天，工厂仍然停产；资方拒绝评论。";
          case "EUC-JP" -> "国会は新しい予算案を可決した。野党は採決に加わらなかったと議長が述べた。";
          default -> "국회는 새 예산안을 통과시켰다. 야당 의원들은 표결에 참여하지 않았다.";
        };
    byte[] bytes = text.getBytes(Charset.forName(encoding));
    assertThat(Encoding.decodeWhole(bytes, declared)).isEqualTo(text);
  }

  /** A word alone is too little for a guess, but enough for what the page says. */
  @ParameterizedTest
  @CsvSource({"gbk, 港口重新开放", "gb18030, 泰国总理抵京", "big5, 港口重新開放", "windows-1255, נמל אשדוד"})
  void aHeadlineIsInWhatItDeclares(String declared, String text) {
    String page = "<meta charset=" + declared + "><h1>" + text + "</h1>";
    assertThat(PageEncoding.decode(page.getBytes(Charset.forName(declared)), null)).isEqualTo(page);
  }
}

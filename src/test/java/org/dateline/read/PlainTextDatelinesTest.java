package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain text is a dispatch where place and day, or place and agency, stand before a sentence. */
class PlainTextDatelinesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1|PARIS, 16 novembre - Le quai fermé depuis le printemps a rouvert jeudi, a annoncé le port.
          1|МОСКВА, 16 ноября. Причал, который был закрыт с весны, открылся в четверг, сообщил порт.
          1|Берлин, 16 ноября — Причал, который был закрыт с весны, открылся в четверг.
          1|Madrid, 16 de noviembre - El muelle cerrado desde la primavera abrió el jueves.
          1|Berlin, 16. November - Der Kai ist seit Donnerstag wieder offen, teilte der Hafen mit.
          1|القاهرة 16 نوفمبر - فتح الرصيف المغلق منذ الربيع يوم الخميس، حسبما قال الميناء.
          1|KYIV. The dock that had been shut since spring opened on Thursday, the port said.
          2|МОСКВА, 16 ноября. Причал, который был закрыт с весны, открылся.~~МИНСК, 17 ноября. Завод, который был закрыт с весны, открылся в пятницу.
          1|Rada ma nowy port~~Warszawa, 16.11.2017 (PAP) - Rada miasta otworzyła w czwartek nabrzeże, które było zamknięte od wiosny.
          1|港口重新开放~~【东京11月16日共同社电】自春天起关闭的码头周四重新开放，港口方面表示。
          1|Dock opens again~~KABUL, 16 Nov (Pajhwok) The dock that had been shut since spring opened on Thursday, the port said.
          1|Dock opens again~~DAMASCUS, (SANA) The dock that had been shut since spring opened on Thursday, the port said.
          0|Notes~~May 3: call the port. June 4: see the dock.
          """)
  void aPlaceAndADayMakeADispatch(int dispatches, String text) throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, text.replace('~', '\n') + "\n");
    assertThat(ReadAll.of(file).dispatches).hasSize(dispatches);
  }
}

package org.dateline.config.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dateline.config.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsLoaderTest {
  @TempDir private Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("events.csv"), text).toString();
  }

  @Test
  void eventsComeByDateAndAllOfADayAreKept() throws IOException {
    String file =
        file(
            "\uFEFFdate,type,event,description\r\n"
                + "2009-05-25,x,Second test,\"In two\r\nlines, \"\"quoted\"\"\"\r\n"
                + "\r\n"
                + "2006-10-09,y,First test,\r\n"
                + "2009-05-25,z,Missile launch\r\n");
    assertThat(EventsLoader.load(file))
        .isEqualTo(
            List.of(
                new Event(LocalDate.of(2006, 10, 9), "First test"),
                new Event(LocalDate.of(2009, 5, 25), "Second test"),
                new Event(LocalDate.of(2009, 5, 25), "Missile launch")));
  }

  @Test
  void withoutAFileThereAreNone() {
    assertThat(EventsLoader.load("")).isEmpty();
  }

  @Test
  void theOrderAndTheCaseOfColumnsIsFree() throws IOException {
    assertThat(EventsLoader.load(file("Event,Date\nA summit, 2000-06-13\n")))
        .containsExactly(new Event(LocalDate.of(2000, 6, 13), "A summit"));
  }

  @Test
  void spreadsheetsMayPutSemicolonsOrTabsBetweenColumns() throws IOException {
    Event summit = new Event(LocalDate.of(2000, 6, 13), "A summit, the first");
    assertThat(EventsLoader.load(file("\uFEFFdate;event\r\n2000-06-13;A summit, the first\r\n")))
        .containsExactly(summit);
    assertThat(EventsLoader.load(file("event\tdate\nA summit, the first\t2000-06-13\n")))
        .containsExactly(summit);
  }

  @Test
  void theSameEventTwiceIsOne() throws IOException {
    assertThat(EventsLoader.load(file("date,event\n2000-06-13,A\n2000-06-13,A\n2000-06-13,B\n")))
        .extracting(Event::text)
        .containsExactly("A", "B");
  }

  @Test
  void aQuotationMarkThatIsNotClosedIsSaid() throws IOException {
    assertThatThrownBy(() -> EventsLoader.load(file("date,event\n2000-06-13,\"A\n")))
        .isInstanceOf(SettingException.class)
        .hasMessageEndingWith(
            "no CSV: a quotation mark is not closed, or text follows one that is.");
  }

  @Test
  void whatIsWrongIsSaidWithItsLine() throws IOException {
    assertThatThrownBy(() -> EventsLoader.load(file("day,event\n")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("line 1: there is no column \"date\"");
    assertThatThrownBy(
            () -> EventsLoader.load(file("date,event\n2000-01-01,\"a\nb\"\n9 Oct 2006,Test\n")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("line 4: the date is \"9 Oct 2006\", but must be written as");
    assertThatThrownBy(() -> EventsLoader.load(file("date,event\n2000-02-30,Test\n")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("2000-02-30");
    assertThatThrownBy(() -> EventsLoader.load(file("date,event\n2000-02-03,\n")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("line 2: the event has no text");
    assertThatThrownBy(() -> EventsLoader.load(file("date,event\n2000-02-03\n")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("line 2: the event has no text");
    assertThatThrownBy(() -> EventsLoader.load(file("")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("there is no column");
    assertThatThrownBy(() -> EventsLoader.load(file("date,event\n2000-01-01,\"never closed\n")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("no CSV");
  }

  @Test
  void aMissingFileAndAnotherEncodingAreSaid() throws IOException {
    assertThatThrownBy(() -> EventsLoader.load(folder.resolve("none.csv").toString()))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("There is no file of events");
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "date,event\n2000-01-01,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> EventsLoader.load(latin.toString()))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> EventsLoader.load(folder.toString()))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("cannot be read");
  }
}

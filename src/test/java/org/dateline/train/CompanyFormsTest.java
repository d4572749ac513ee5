package org.dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.text.ner.Lexicon;
import org.dateline.text.ner.PhraseTable;
import org.dateline.text.ner.WordStatistics;
import org.junit.jupiter.api.Test;

class CompanyFormsTest {
  private final CompanyForms forms =
      new CompanyForms(
          new Lexicon(
              new WordStatistics().learn(1),
              PhraseTable.of(
                  Map.of("Britain", PhraseTable.LOCATION, "Harold", PhraseTable.GIVEN_NAME))));

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  /** The name that ends with or before the last word. */
  private String name(String text) {
    List<String> words = words(text);
    int end = CompanyForms.end(words, words.size() - 1);
    int start = end < 0 ? -1 : forms.start(words, end, -1);
    return start < 0 ? "" : String.join(" ", words.subList(start, end));
  }

  @Test
  void tellsCompaniesByCodeAndLegalForm() {
    assertThat(name("shares of Brekke Shipping BRK.OL")).isEqualTo("Brekke Shipping");
    assertThat(name("bought by Brekke & Lund Co Ltd")).isEqualTo("Brekke & Lund Co Ltd");
    assertThat(name("an order of Brekke 's Shipyards Inc")).isEqualTo("Brekke 's Shipyards Inc");
    assertThat(name("an order of Britain 's Brekke Plc")).isEqualTo("Brekke Plc");
    assertThat(name("ships of the U.S.")).isEmpty();
    assertThat(name("BREKKE SAYS IT WILL BUY LUND CORP")).isEmpty();
  }

  @Test
  void aNameGoesOnToItsLastLegalForm() {
    assertThat(CompanyForms.end(words("Brekke Co Ltd said"), 1)).isNegative();
    assertThat(CompanyForms.end(words("Brekke Co Ltd said"), 2)).isEqualTo(3);
  }

  @Test
  void aCompanyIsToldAgainByLessOfItsName() {
    assertThat(forms.forms(words("Brekke Lund Holdings Inc"), true))
        .containsExactly(words("Brekke Lund Holdings Inc"), words("Brekke Lund"), words("Brekke"));
    assertThat(forms.forms(words("Lund & Co"), false)).containsExactly(words("Lund & Co"));
    assertThat(forms.forms(words("Harold Lund Corp"), true))
        .containsExactly(words("Harold Lund Corp"), words("Harold Lund"));
    assertThat(forms.forms(words("Britain Corp"), true)).containsExactly(words("Britain Corp"));
  }
}

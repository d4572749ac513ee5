package org.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines of what is said to editors, and headlines of news that have the same words. */
class EditorsNoticesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BC-Dock Fire, ADVISORY | advisory",
        "BC-Dock Fire, Advisory | advisory",
        "Dock Fire (ADVISORY) | advisory",
        "BC-AP Advisory | advisory",
        "AP Advisory | advisory",
        "AFP photo advisory | advisory",
        "ADVISORY-Dock fire to be updated | advisory",
        "ADVISORY: Dock fire to be updated | advisory",
        "Note to editors | advisory",
        "Advisory to subscribers on holiday service | advisory",
        "ATTENTION EDITORS | advisory",
        "(ATTENTION EDITORS) Dock fire to be updated | advisory",
        "EDITORS: Dock fire to be updated | advisory",
        "Editors' Note | advisory",
        "CORRECTION | correction",
        "Corrections and clarifications | correction",
        "BC-Dock Fire, CORRECTIVE | correction",
        "Weather office issues gale advisory | first",
        "Gale Advisory | first",
        "Travel advisory for Torvik | first",
        "Advisory board quits | first",
        "Editors meet in Torvik | first",
        "Newspaper prints correction | first",
        "Correction officers strike | first",
        "Attention turns to dock | first",
        "BC-Dock Fire | first"
      })
  void areToldByTheirHeadline(String headline, String kind) {
    assertThat(HeadlineTags.parse(headline).revision().kind().code()).isEqualTo(kind);
  }
}

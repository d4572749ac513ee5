package org.dateline.read.lexis;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands before the parts of an article of Lexis, in the languages of its pages. */
enum LexisLabel {
  SECTION(
      "section rubrik ressort rubrique sectie rubriek secci\u00f3n seccion sezione se\u00e7\u00e3o"),
  LENGTH("length l\u00e4nge umfang longueur lengte longitud extensi\u00f3n lunghezza comprimento"),
  BYLINE("byline by-line author authors autor autoren auteur auteurs verfasser autore autores"),
  DATELINE("dateline ort ortsmarke lieu origine plaats herkunft fecha_y_lugar"),
  HIGHLIGHT(
      "highlight highlights hervorhebung h\u00f6hepunkt abstract extrait accroche"
          + " resumen samenvatting zusammenfassung r\u00e9sum\u00e9 hoogtepunt destacado"),
  EDITION("edition ausgabe \u00e9dition editie edici\u00f3n edizione"),
  PAGE("page seite pagina p\u00e1gina"),
  SERIES("series serie s\u00e9rie"),
  GRAPHIC(
      "graphic graphics grafik graphique graphiques illustration illustrations gr\u00e1fico"
          + " grafiek grafico abbildung bildunterschrift"),
  CLASSIFICATION(
      "classification klassifikation klassifizierung einordnung classificatie clasificaci\u00f3n"
          + " classificazione classifica\u00e7\u00e3o"),
  CORRECTION("correction korrektur berichtigung correctie correcci\u00f3n correzione rectificatif"),
  NOTES("notes notizen hinweise notities notas note"),
  LOAD_DATE(
      "load-date load_date ladedatum lade-datum update updated update-date aktualisiert"
          + " date_de_chargement mise_\u00e0_jour laaddatum laad-datum fecha_de_carga"
          + " data_di_caricamento data_de_carregamento"),
  CORRECTION_DATE("correction-date correction_date korrekturdatum"),
  LANGUAGE("language sprache langue taal idioma lingua"),
  TYPE(
      "publication-type publication_type publikationstyp publikationsart document-type"
          + " type_de_publication publicatietype tipo_de_publicaci\u00f3n tipo_di_pubblicazione"),
  SUBJECT(
      "subject subjects thema themen schlagw\u00f6rter schlagworte sujet sujets onderwerp"
          + " onderwerpen tema temas materia argomento assunto"),
  COMPANY(
      "company companies unternehmen firma soci\u00e9t\u00e9 entreprise bedrijf empresa societ\u00e0"),
  ORGANIZATION("organization organisation organisatie organizaci\u00f3n organizzazione"),
  TICKER("ticker"),
  INDUSTRY("industry branche branchen industrie secteur industria bedrijfstak ind\u00fastria"),
  PERSON("person persons personen personne personnes persoon persona pessoa"),
  PLACE(
      "geographic geography geografie geographie geographisch g\u00e9ographie"
          + " zone_g\u00e9ographique geografisch geogr\u00e1fico geograf\u00eda geografico region"
          + " country city state land pays pa\u00eds ville stadt"),
  JOURNAL(
      "journal_code journal-code journalcode zeitschriftencode code_du_journal dateline-story"
          + " distribution issn isbn volume version copyright accession accession_number"),
  ID("document-id document_id dokument-id");

  /** What opens the text of an article, alone on its line. */
  private static final Set<String> BODY =
      Set.of(
          "body",
          "text",
          "textk\u00f6rper",
          "haupttext",
          "hauptteil",
          "volltext",
          "inhalt",
          "corps",
          "corps du texte",
          "corps de l'article",
          "corps du document",
          "texte",
          "texte int\u00e9gral",
          "tekst",
          "volledige tekst",
          "hoofdtekst",
          "inhoud",
          "cuerpo",
          "cuerpo del texto",
          "texto",
          "corpo",
          "corpo del testo",
          "corpo do texto",
          "testo",
          "br\u00f6dtext",
          "\u6b63\u6587",
          "\u672c\u6587",
          "\ubcf8\ubb38");

  /** What closes an article, alone on its line. */
  private static final Set<String> END =
      Set.of(
          "end of document",
          "ende des dokuments",
          "ende des dokumentes",
          "dokumentende",
          "fin du document",
          "fin de document",
          "einde van document",
          "einde van het document",
          "einde document",
          "fin del documento",
          "fin de documento",
          "final del documento",
          "fine del documento",
          "fine documento",
          "fim do documento",
          "slut p\u00e5 dokumentet",
          "\u6587\u6863\u7ed3\u675f",
          "\u6587\u4ef6\u7ed3\u5c3e",
          "\u6587\u66f8\u306e\u7d42\u308f\u308a",
          "\u30c9\u30ad\u30e5\u30e1\u30f3\u30c8\u306e\u7d42\u308f\u308a",
          "\ubb38\uc11c \ub05d");

  private static final int LONGEST = 30;

  /** Parts that stand under a heading of their own. */
  private static final Set<LexisLabel> HEADINGS =
      Set.of(GRAPHIC, CLASSIFICATION, CORRECTION, CORRECTION_DATE, NOTES);

  private static final Map<String, LexisLabel> NAMES = names();

  private final String names;

  LexisLabel(String names) {
    this.names = names;
  }

  /**
   * A line that begins with a label.
   *
   * @param label what it says it is; null for a label that is not known
   * @param value what stands behind the colon
   */
  record Labelled(@Nullable LexisLabel label, String value) {}

  /** The label that a line begins with, a colon behind it; null if it begins with none. */
  static @Nullable Labelled of(String line) {
    int colon = line.indexOf(':');
    if (colon < 1 || colon > LONGEST) {
      return null;
    }
    String name = line.substring(0, colon);
    if (!name.chars().allMatch(c -> Character.isLetter(c) || " -/'\u00a0".indexOf(c) >= 0)) {
      return null;
    }
    return new Labelled(
        NAMES.get(normal(name)), line.substring(colon + 1).replace('\u00a0', ' ').strip());
  }

  /** The heading that a line is; null if it is none. */
  static @Nullable LexisLabel heading(String line) {
    String normal = normal(line);
    LexisLabel label = normal.length() > LONGEST ? null : NAMES.get(normal);
    return label != null && HEADINGS.contains(label) ? label : null;
  }

  /** The label that a line is, without a colon; null if it is none. */
  static @Nullable LexisLabel named(String line) {
    return line.length() > LONGEST ? null : NAMES.get(normal(line));
  }

  static boolean opensText(String line) {
    return line.length() <= LONGEST && BODY.contains(plain(line));
  }

  static boolean endsArticle(String line) {
    return line.length() <= LONGEST && END.contains(plain(line));
  }

  /** Whether the line reserves rights. */
  static boolean isCopyright(String line) {
    String plain = plain(line);
    return plain.startsWith("copyright") || plain.startsWith("\u00a9") || plain.startsWith("(c) ");
  }

  private static String plain(String line) {
    return line.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
  }

  private static String normal(String name) {
    return plain(name).replace(' ', '_');
  }

  private static Map<String, LexisLabel> names() {
    Map<String, LexisLabel> known = new HashMap<>();
    for (LexisLabel label : values()) {
      for (String name : label.names.split(" ", -1)) {
        known.put(name, label);
      }
    }
    return Map.copyOf(known);
  }
}

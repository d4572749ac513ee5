package org.dateline.read.database;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The labels of Nexis and of its kin, in capitals before a colon, by what they name. Those of the
 * head stand above the text, the others below it.
 */
enum NexisLabel {
  BYLINE(true, "BYLINE AUTOR AUTOREN AUTEUR AUTEURS AUTORE AUTHOR VERFASSER"),
  SECTION(
      true, "SECTION RUBRIK RUBRIQUE RUBRIEK SECTIE SECCIÓN SECCION SEZIONE SEÇÃO SECÇÃO RESSORT"),
  LENGTH(
      true, "LENGTH LÄNGE LAENGE LONGUEUR LENGTE LONGITUD EXTENSIÓN LUNGHEZZA COMPRIMENTO TAMANHO"),
  DATELINE(true, "DATELINE ORTSMARKE LIEU-DATE DATELIJN"),
  HEADLINE(true, "HEADLINE TITLE TITEL TITRE TÍTULO TITULO TITOLO ÜBERSCHRIFT SCHLAGZEILE KOP"),
  HIGHLIGHT(true, "HIGHLIGHT UNTERTITEL SOUS-TITRE ONDERTITEL SUBTITLE ENCART INSERT"),
  SERIES(true, "SERIES SERIE SÉRIE"),
  SOURCE(true, "SOURCE QUELLE BRON"),
  DATE(true, "DATE DATUM"),
  DAY(true, "PUB-DATE PUBLICATION-DATE"),
  BODY(true, "BODY TEXT TEXTE TEXTO TESTO TEKST"),
  LOAD_DATE(
      false,
      "LOAD-DATE UPDATE DATE-CHARGEMENT DATE-DE-CHARGEMENT LAADDATUM LAAD-DATUM FECHA-CARGA"
          + " FECHA-DE-CARGA DATA-CARICAMENTO LADEDATUM DATA-CARGA DATA-DE-CARGA"
          + " DATA-CARREGAMENTO DATA-DE-CARREGAMENTO"),
  LANGUAGE(false, "LANGUAGE SPRACHE LANGUE TAAL IDIOMA LENGUA LINGUA LÍNGUA"),
  PUBLICATION_TYPE(
      false,
      "PUBLICATION-TYPE PUBLIKATIONSTYP PUBLIKATION-TYP TYPE-PUBLICATION TYPE-DE-PUBLICATION"
          + " PUBLICATIE-TYPE PUBLICATIETYPE TIPO-PUBLICACIÓN TIPO-DE-PUBLICACIÓN DOCUMENT-TYPE"
          + " TIPO-PUBBLICAZIONE TIPO-PUBLICAÇÃO TIPO-DE-PUBLICAÇÃO"),
  JOURNAL_CODE(
      false,
      "JOURNAL-CODE ZEITUNGS-CODE ZEITSCHRIFTEN-CODE ZEITUNGSCODE CODE-JOURNAL CODE-PUBLICATION"
          + " KRANTCODE CÓDIGO-DE-PUBLICACIÓN"),
  GRAPHIC(false, "GRAPHIC GRAFIK GRAPHIQUE ILLUSTRATION GRAFIEK GRÁFICO GRÁFICOS PHOTO"),
  CORRECTION(false, "CORRECTION KORREKTUR CORRECCIÓN CORRECTIE"),
  CORRECTION_DATE(false, "CORRECTION-DATE KORREKTUR-DATUM DATE-CORRECTION"),
  NOTES(false, "NOTES NOTE ANMERKUNG ANMERKUNGEN NOTAS"),
  SUBJECT(false, "SUBJECT SUBJECTS THEMEN SUJET SUJETS ONDERWERP TEMA TEMAS TERMS"),
  PLACE(
      false,
      "GEOGRAPHIC REGION REGIONEN STATE CITY COUNTRY LAND STADT LOCALISATION-GEO"
          + " LOCALISATION GEO-LOCALIZATION"),
  COMPANY(
      false,
      "COMPANY ORGANIZATION ORGANISATION SOCIETE SOCIÉTÉ FIRMA UNTERNEHMEN ENTREPRISE EMPRESA"),
  PERSON(false, "PERSON PERSONEN PERSONNE PERSONA"),
  INDUSTRY(false, "INDUSTRY BRANCHE BRANCHEN INDUSTRIE SECTEUR-ACTIVITE SECTEUR ACTIVITY-SECTOR"),
  TICKER(false, "TICKER SYMBOLE-BOURSIER STOCK-SYMBOL"),
  TYPE(false, "TYPE TYP TIPO"),
  URL(false, "URL"),
  ID(false, "ACC-NO ACCESSION-NUMBER ACCESSION-NO"),
  OTHER(
      false,
      "DISTRIBUTION ISSN CATEGORY COPYRIGHT ENHANCEMENT CLASSIFICATION UPDATED-DATE SUPPLEMENT"
          + " HTTP-LINK PUB-TYPE VOLUME ISBN NAME PRODUCT SHOW TRANSCRIPT ANCHORS ANCHOR"
          + " GUESTS GUEST");

  private static final Pattern LABEL =
      Pattern.compile("(?U)^(\\p{Lu}[\\p{Lu}\\p{Nd}/& -]{2,28}?)\\s?:(?=\\s|$)");

  private static final class Known {
    static final Map<String, NexisLabel> LABELS = labels();
  }

  private final boolean inHead;
  private final String names;

  NexisLabel(boolean inHead, String names) {
    this.inHead = inHead;
    this.names = names;
  }

  /** Whether it stands above the text. */
  boolean isInHead() {
    return inHead;
  }

  /** Whether no paragraph of a newspaper begins so. */
  boolean isSure() {
    return this == LOAD_DATE
        || this == PUBLICATION_TYPE
        || this == JOURNAL_CODE
        || this == CORRECTION_DATE
        || this == LANGUAGE;
  }

  /** Whether a text may begin with the word: "NOTES: The following were elected." */
  boolean opensText() {
    return this == CORRECTION || this == NOTES || this == TYPE || this == OTHER;
  }

  /**
   * Whether what follows the word is a sentence, so that the word is its first and no label.
   * Captions, notes and corrections are sentences anyway, and so are subtitles.
   *
   * @param isOneWord whether the label is a word of the language, as UPDATE is, and LOAD-DATE not
   */
  boolean isSentence(boolean isOneWord, String value) {
    return isOneWord
        && switch (this) {
          case LOAD_DATE -> LabelOrSentence.isNoDay(value);
          case SOURCE, SECTION, SERIES, SUBJECT, PLACE, COMPANY, PERSON, INDUSTRY, TICKER, TYPE ->
              LabelOrSentence.isSentence(value);
          case LENGTH -> LabelOrSentence.isSentence(value) && !value.matches("(?s).*\\d.*");
          case DATE -> LabelOrSentence.isSentence(value) && LabelOrSentence.isNoDay(value);
          case LANGUAGE -> LabelOrSentence.isSentence(value) && LanguageNames.code(value) == null;
          default -> false;
        };
  }

  /**
   * Whether a headline may begin with the word: "CORRECTION: Bridge story", "TEXT: What the
   * president said". Lists of the database are in capitals, or say how sure it is.
   */
  boolean opensHeadline(String value) {
    return switch (this) {
      case CORRECTION, NOTES, BODY -> !value.isBlank();
      case SUBJECT, PLACE, COMPANY, PERSON, INDUSTRY, GRAPHIC ->
          LabelOrSentence.hasLowerCase(value) && value.indexOf(';') < 0 && !value.contains("%)");
      default -> false;
    };
  }

  /**
   * A label at the front of a line.
   *
   * @param label what it names; {@link #OTHER} where that is not known
   * @param isKnown whether it is one of ours
   * @param value what follows it
   */
  record Found(NexisLabel label, boolean isKnown, String value) {}

  /** The label at the front of a line; null where there is none. */
  static @Nullable Found at(String line) {
    String bare = line.replace('\u00A0', ' ').strip();
    Matcher label = LABEL.matcher(bare);
    if (!label.find()) {
      return null;
    }
    String name = label.group(1).strip().replace(' ', '-').toUpperCase(Locale.ROOT);
    NexisLabel known = Known.LABELS.get(name);
    String value = bare.substring(label.end()).strip();
    return new Found(known == null ? OTHER : known, known != null, value);
  }

  private static Map<String, NexisLabel> labels() {
    Map<String, NexisLabel> labels = new HashMap<>();
    for (NexisLabel label : values()) {
      for (String name : label.names.split(" ", -1)) {
        labels.put(name, label);
      }
    }
    return Map.copyOf(labels);
  }
}

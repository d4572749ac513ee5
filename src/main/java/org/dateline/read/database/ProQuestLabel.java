package org.dateline.read.database;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of ProQuest in the languages of its pages, by what they name. */
enum ProQuestLabel {
  TITLE("Title|Titel|Titre|Título|Titolo|标题|タイトル|제목"),
  AUTHOR("Author|Autor|Auteur|Autore|Verfasser|作者|著者|저자|Auteur(s)"),
  INFO(
      "Publication info|Publication information|Informations sur la publication"
          + "|Información de publicación|Informações de publicação|Veröffentlichungsinfo"
          + "|Informazioni sulla pubblicazione|出版物信息|出版情報"),
  ABSTRACT(
      "Abstract|Résumé|Resumen|Resumo|Zusammenfassung|Abstract (summary)|摘要|概要|抄録|Estratto"
          + "|Extrait|Abstrakt"),
  LINKS("Links|Liens|Enlaces|Vínculos|Verknüpfungen|Collegamenti|链接|リンク"),
  TEXT(
      "Full text|Full Text|Texte intégral|Texto completo|Volltext|Testo completo|全文|全文文献"
          + "|フルテキスト|전체 텍스트|Texte complet|Full text (HTML)"),
  SUBJECT(
      "Subject|Sujet|Materia|Assunto|Thema|Argomento|主题|主題|Subjects|Matière|Schlagwort"
          + "|Narrow subject|Broad subject|Classification|Subject term|Indexing (document details)"),
  LOCATION("Location|Lieu|Lugar|Localização|Ort|Località|地点|場所|Ubicación|Emplacement|Local"),
  PEOPLE("People|Personnes|Personas|Pessoas|Personen|Persone|人物|人名|Person"),
  COMPANY(
      "Company / organization|Company/organization|Société / organisation|Empresa / organización"
          + "|Empresa / organização|Unternehmen / Organisation|Azienda / organizzazione"
          + "|公司/组织|企業/組織|Company"),
  KEYWORD(
      "Identifier / keyword|Identifiant / mot-clé|Identificador / palabra clave"
          + "|Identificador / palavra-chave|Bezeichner / Schlagwort|标识符/关键字|Business indexing term"
          + "|Keyword"),
  PUBLICATION(
      "Publication title|Titre de la publication|Título de publicación|Título da publicação"
          + "|Titel der Publikation|Titolo della pubblicazione|出版物名称|出版物名|출판물 제목"
          + "|Título de la publicación|Publikationstitel"),
  PAGES("Pages|Páginas|Seiten|Pagine|页|ページ|First page|Première page|Primera página|Start page"),
  SECTION("Section|Sección|Seção|Abschnitt|Sezione|Rubrique"),
  EDITION("Edition|Édition|Edición|Ausgabe|Edizione|Edição"),
  VOLUME("Volume|Volumen|Band"),
  ISSUE("Issue|Numéro|Número|Numero|Heft"),
  DATE(
      "Publication date|Date de publication|Fecha de publicación|Data de publicação"
          + "|Publikationsdatum|Erscheinungsdatum|Data di pubblicazione|出版日期|出版日|발행일"
          + "|Publicationdate|Veröffentlichungsdatum|Date"),
  YEAR(
      "Publication year|Year|Année de publication|Año de publicación|Ano de publicação"
          + "|Publikationsjahr|Erscheinungsjahr|Anno di pubblicazione|出版年份|出版年"),
  DATELINE("Dateline|Ligne de date|Data e lugar"),
  LANGUAGE(
      "Language of publication|Language|Langue de publication|Idioma de la publicación"
          + "|Idioma de publicación|Idioma da publicação|Publikationssprache"
          + "|Sprache der Publikation|Lingua della pubblicazione|出版物语言|出版物の言語"),
  TYPE(
      "Document type|Type de document|Tipo de documento|Dokumenttyp|Tipo di documento|文档类型"
          + "|文書タイプ|ドキュメントのタイプ"),
  ID(
      "ProQuest document ID|Identificateur de document ProQuest|ID de document ProQuest"
          + "|ID del documento de ProQuest|ID do documento ProQuest|ID do documento do ProQuest"
          + "|ProQuest-Dokument-ID|ID documento ProQuest|ProQuest 文档 ID|ProQuest ドキュメント ID"
          + "|ProQuest文書ID|ProQuest documentID|Identifiant de document ProQuest"),
  URL(
      "Document URL|URL du document|URL del documento|URL do documento|Dokument-URL"
          + "|URL documento|文档 URL|ドキュメントのURL|文書URL"),
  CREDIT("Credit|Crédit|Crédito"),
  WORDS("Word count|Nombre de mots|Número de palabras|Wortanzahl|Número de palavras"),
  COLUMN("Column|Column name|Colonne|Columna|Kolumne"),
  OTHER(
      "Publisher|Éditeur|Editor|Editora|Herausgeber|Verlag|Editore|出版商|出版社"
          + "|Place of publication|Lieu de publication|Lugar de publicación|Publikationsort"
          + "|Erscheinungsort|Local de publicação|Luogo di pubblicazione|出版地|出版物所在地"
          + "|Country of publication|Pays de publication|País de publicación|Publikationsland"
          + "|Erscheinungsland|País de publicação|Paese di pubblicazione|出版物国家/地区|出版国"
          + "|Publication subject|Sujet de la publication|Materia de publicación|出版物主题"
          + "|Assunto da publicação|Thema der Publikation|ISSN|e-ISSN|ISBN|CODEN|DOI"
          + "|Source type|Type de source|Tipo de fuente|Tipo de fonte|Quellentyp|来源类型"
          + "|ソースタイプ|Copyright|Droits d'auteur|Derechos de autor|Direitos autorais|版权|著作権"
          + "|Last updated|Last Updated|Dernière mise à jour|Última actualización"
          + "|Última atualização|Zuletzt aktualisiert|上次更新时间|最終更新"
          + "|Database|Base de données|Base de datos|Base de dados|Datenbank|数据库|データベース"
          + "|Document feature|Number of references|Accession number|Supplement|Illustration"
          + "|Product name|NAICS|Publication note|Online publication date|Milestones"
          + "|Publication history|Correspondence author|Author affiliation|Alternate title"
          + "|Document status|Publication frequency|Corporate/institutional author");

  private static final class Known {
    static final Map<String, ProQuestLabel> LABELS = labels();
  }

  private final String names;

  ProQuestLabel(String names) {
    this.names = names;
  }

  /**
   * A label at the front of a line.
   *
   * @param label what it names
   * @param value what follows it
   */
  record Found(ProQuestLabel label, String value) {}

  /** The label at the front of a line; null where there is none. */
  static @Nullable Found at(String line) {
    int colon = colon(line);
    if (colon <= 0) {
      return null;
    }
    String name = Article.line(line.substring(0, colon)).toLowerCase(Locale.ROOT);
    ProQuestLabel label = Known.LABELS.get(name);
    return label == null ? null : new Found(label, line.substring(colon + 1).strip());
  }

  private static int colon(String line) {
    for (int i = 0; i < Math.min(line.length(), 60); i++) {
      if (line.charAt(i) == ':' || line.charAt(i) == '：') {
        return i;
      }
    }
    return -1;
  }

  private static Map<String, ProQuestLabel> labels() {
    Map<String, ProQuestLabel> labels = new HashMap<>();
    for (ProQuestLabel label : values()) {
      for (String name : label.names.split("\\|", -1)) {
        labels.putIfAbsent(name.toLowerCase(Locale.ROOT), label);
      }
    }
    return Map.copyOf(labels);
  }
}

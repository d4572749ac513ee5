package org.dateline.read.database;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels of ProQuest in the languages of its pages, by what they name. */
enum ProQuestLabel {
  TITLE(
      "Title|Titel|Titre|Título|Titolo|标题|タイトル|제목"
          + "|Название|Tytuł|Tittel|Název|Cím|Judul|Başlık|標題|العنوان"),
  AUTHOR(
      "Author|Autor|Auteur|Autore|Verfasser|作者|著者|저자|Auteur(s)"
          + "|Автор|Forfatter|Szerző|Pengarang|Yazar|Yazar adı|المؤلف"),
  INFO(
      "Publication info|Publication information|Informations sur la publication"
          + "|Información de publicación|Informações de publicação|Veröffentlichungsinfo"
          + "|Informazioni sulla pubblicazione|出版物信息|出版情報"),
  ABSTRACT(
      "Abstract|Résumé|Resumen|Resumo|Zusammenfassung|Abstract (summary)|摘要|概要|抄録|Estratto"
          + "|Extrait|Abstrakt"
          + "|Аннотация|Реферат|Streszczenie|Sammendrag|Absztrakt|Kivonat|초록|Özet|Abstrak"
          + "|المستخلص"),
  LINKS("Links|Liens|Enlaces|Vínculos|Verknüpfungen|Collegamenti|链接|リンク"),
  TEXT(
      "Full text|Full Text|Texte intégral|Texto completo|Volltext|Testo completo|全文|全文文献"
          + "|フルテキスト|전체 텍스트|Texte complet|Full text (HTML)"
          + "|Полный текст|Pełny tekst|Fulltekst|Full tekst|Plný text|Úplný text|Teljes szöveg"
          + "|Tam metin|Teks lengkap|전문|النص الكامل"),
  SUBJECT(
      "Subject|Sujet|Materia|Assunto|Thema|Argomento|主题|主題|Subjects|Matière|Schlagwort"
          + "|Narrow subject|Broad subject|Classification|Subject term|Indexing (document details)"
          + "|Soggetto|Тема|Temat|Emne|Předmět|Tárgy|Konu|Subjek|주제|Fachgebiet|الموضوع"),
  LOCATION(
      "Location|Lieu|Lugar|Localização|Ort|Località|地点|場所|Ubicación|Emplacement|Local"
          + "|Luogo|Местоположение|Место|Lokalizacja|Miejsce|Sted|Místo|Hely|위치|장소|Lokasi"),
  PEOPLE(
      "People|Personnes|Personas|Pessoas|Personen|Persone|人物|人名|Person"
          + "|Люди|Osoby|Personer|Lidé|Személyek|인물|Kişiler"),
  COMPANY(
      "Company / organization|Company/organization|Société / organisation|Empresa / organización"
          + "|Empresa / organização|Unternehmen / Organisation|Azienda / organizzazione"
          + "|公司/组织|企業/組織|Company"
          + "|Società / organizzazione|Firma / Organisation|Компания / организация"
          + "|Firma / organizacja|Selskap / organisasjon|회사 / 조직"),
  KEYWORD(
      "Identifier / keyword|Identifiant / mot-clé|Identificador / palabra clave"
          + "|Identificador / palavra-chave|Bezeichner / Schlagwort|标识符/关键字|Business indexing term"
          + "|Keyword"
          + "|Identificativo/parola chiave|Identificateur / mot-clé|Identifikator/Schlüsselwort"
          + "|識別子 / キーワード|식별자/키워드|Идентификатор / ключевое слово|Identyfikator/słowo kluczowe"
          + "|Identifikator/nøkkelord|Azonosító / kulcsszó|Tanımlayıcı / anahtar kelime"
          + "|Pengidentifikasi/kata kunci|識別碼/關鍵字|معرف / كلمة أساسية"),
  PUBLICATION(
      "Publication title|Titre de la publication|Título de publicación|Título da publicação"
          + "|Titel der Publikation|Titolo della pubblicazione|出版物名称|出版物名|출판물 제목"
          + "|Título de la publicación|Publikationstitel"
          + "|Titolo pubblicazione|出版物のタイトル|Название публикации|Tytuł publikacji|Utgivelsestittel"
          + "|Název publikace|Publikáció címe|Yayın adı|Judul publikasi|出版物名稱|عنوان المطبوعة"
          + "|Publikasjonstittel"),
  PAGES(
      "Pages|Páginas|Seiten|Pagine|页|ページ|First page|Première page|Primera página|Start page"
          + "|페이지|Страницы|Strony|Sider|Stránky|Strany|Oldalak|Sayfalar|Halaman|頁面|الصفحات"),
  SECTION(
      "Section|Sección|Seção|Abschnitt|Sezione|Rubrique"
          + "|Bereich|Secção|섹션|セクション|Раздел|Rozdział|Oddíl|Rész|Bölüm|Bagian|章节|區段|القسم"),
  EDITION("Edition|Édition|Edición|Ausgabe|Edizione|Edição"),
  VOLUME("Volume|Volumen|Band" + "|Tomo|권|巻|卷|卷期|Volum|Kötet|Ročník|Cilt|المجلد"),
  ISSUE(
      "Issue|Numéro|Número|Numero|Heft"
          + "|Fascicolo|호|号|期|Выпуск|Wydanie|Utgave|Číslo|Szám|Sayı|Edisi|الإصدار"),
  DATE(
      "Publication date|Date de publication|Fecha de publicación|Data de publicação"
          + "|Publikationsdatum|Erscheinungsdatum|Data di pubblicazione|出版日期|出版日|발행일"
          + "|Publicationdate|Veröffentlichungsdatum|Date"
          + "|Data da publicação|Fecha de titulación|Date du diplôme|출판 날짜|출판일|Дата публикации"
          + "|Data publikacji|Utgivelsesdato|Datum publikace|Datum vydání|Publikáció dátuma"
          + "|Yayınlanma tarihi|Yayın tarihi|Tanggal publikasi|تاريخ النشر|Publikasjonsdato"),
  YEAR(
      "Publication year|Year|Année de publication|Año de publicación|Ano de publicação"
          + "|Publikationsjahr|Erscheinungsjahr|Anno di pubblicazione|出版年份|出版年"
          + "|Ano da publicação|Jahr|Año|Année|Anno|Ano|출판 연도|연도|Год публикации|Год"
          + "|Rok publikacji|Rok|Utgivelsesår|Rok vydání|Rok publikace|Publikáció éve|Yayın Yılı"
          + "|Tahun publikasi|عام النشر"),
  DATELINE("Dateline|Ligne de date|Data e lugar"),
  LANGUAGE(
      "Language of publication|Language|Langue de publication|Idioma de la publicación"
          + "|Idioma de publicación|Idioma da publicação|Publikationssprache"
          + "|Sprache der Publikation|Lingua della pubblicazione|出版物语言|出版物の言語"
          + "|Idioma de publicação|Lingua di pubblicazione|Sprache|Langue|Idioma|Lingua|출판 언어|언어"
          + "|言語|语言|語言|Язык публикации|Язык|Język publikacji|Język|Utgivelsesspråk|Språk"
          + "|Jazyk publikace|Jazyk|Publikáció nyelve|Nyelv|Yayın Dili|Dil|Bahasa publikasi|出版物語言"
          + "|لغة النشر|اللغة|Publikasjonsspråk"),
  TYPE(
      "Document type|Type de document|Tipo de documento|Dokumenttyp|Tipo di documento|文档类型"
          + "|文書タイプ|ドキュメントのタイプ"
          + "|Dokumententyp|문서 유형|문서 형식|Тип документа|Rodzaj dokumentu|Typ dokumentu|Dokumenttype"
          + "|Dokumentum típusa|Belge türü|Jenis dokumen|文件類型|نوع المستند"),
  ID(
      "ProQuest document ID|Identificateur de document ProQuest|ID de document ProQuest"
          + "|ID del documento de ProQuest|ID do documento ProQuest|ID do documento do ProQuest"
          + "|ProQuest-Dokument-ID|ID documento ProQuest|ProQuest 文档 ID|ProQuest ドキュメント ID"
          + "|ProQuest文書ID|ProQuest documentID|Identifiant de document ProQuest"),
  URL(
      "Document URL|URL du document|URL del documento|URL do documento|Dokument-URL"
          + "|URL documento|文档 URL|ドキュメントのURL|文書URL"
          + "|URL документа|URL-адрес документа|URL dokumentu|URL-adres dokumentu|Dokumentets URL"
          + "|Dokument-URL-adresse|Dokumentum URL-címe|Belge URL’si|문서 URL|文件 URL"),
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
          + "|Document status|Publication frequency|Corporate/institutional author"
          + "|Casa editrice|Editorial|Verlagsort|Journal subject|Business indexing term subject"
          + "|Full text availability|Soggetto rivista|Soggetto pubblicazione|Tipo di fonte"
          + "|Assunto da publicação periódica|Zeitschriftenthema|Materia de la revista|원본 유형|출판사"
          + "|출판 지역|출판 국가|저널 주제|데이터베이스|リソースタイプ|学術誌の主題|Издательство|Место публикации"
          + "|Страна публикации|Тип источника|Тематика журнала|База|База данных|Авторское право"
          + "|Wydawca|Miejsce publikacji|Kraj publikacji|Typ źródła|Tematyka czasopisma"
          + "|Baza danych|Prawa autorskie|Utgiver|Utgivelsessted|Utgivelsesland|Kildetype"
          + "|Journalemne|Opphavsrett|Vydavatel|Místo vydání|Země vydání|Typ zdroje|Databáze"
          + "|Kiadó|Publikáció helye|Publikáció országa|Forrástípus|Folyóirat tárgya|Adatbázis"
          + "|Yayıncı|Basım yeri|Yayınlanma ülkesi|Yayın türü|Dergi konusu|Veritabanı|Telif Hakkı"
          + "|Penerbit|Tempat publikasi|Negara publikasi|Jenis sumber|Subjek jurnal|Basis data"
          + "|Hak cipta|出版物地点|出版者|出版國家/地區|來源類型|資料庫|著作權|期刊主题|期刊主題|الناشر|مكان النشر|بلد النشر"
          + "|نوع المصدر|قاعدة البيانات|حقوق النشر");

  /** Words between the others: one page says "Data da publicação", another "Data de publicação". */
  private static final Set<String> JOINTS =
      Set.of("de", "da", "do", "di", "la", "du", "des", "del", "della", "der", "of");

  private static final int LONGEST_VALUE = 200;
  private static final int MOST_WORDS = 5;

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
    String name = normal(line.substring(0, colon));
    String value = line.substring(colon + 1).strip();
    ProQuestLabel label = Known.LABELS.get(name);
    if (label == null && name.contains("proquest") && isNumber(value)) {
      return new Found(ID, value);
    }
    return label == null ? null : new Found(label, value);
  }

  /** Whether a line looks like a label of a language that is not known, with its value. */
  static boolean isLikely(String line) {
    int colon = colon(line);
    if (colon <= 0 || line.length() > LONGEST_VALUE) {
      return false;
    }
    String name = line.substring(0, colon).strip();
    return !name.isEmpty()
        && !Character.isLowerCase(name.charAt(0))
        && name.split("\\s+", -1).length <= MOST_WORDS
        && name.chars().allMatch(c -> Character.isLetter(c) || " \u00A0-/()'’".indexOf(c) >= 0);
  }

  private static boolean isNumber(String value) {
    return value.length() >= 6 && value.chars().allMatch(Character::isDigit);
  }

  /** A name as it is looked up: words without those that join them, which vary. */
  private static String normal(String name) {
    StringBuilder normal = new StringBuilder();
    for (String word : Article.line(name).toLowerCase(Locale.ROOT).split("[ /]+", -1)) {
      if (!JOINTS.contains(word)) {
        normal.append(normal.isEmpty() ? "" : "/").append(word);
      }
    }
    return normal.toString();
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
        labels.putIfAbsent(normal(name), label);
      }
    }
    return Map.copyOf(labels);
  }
}

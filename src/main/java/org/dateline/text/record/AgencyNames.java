package org.dateline.text.record;

/**
 * National and special agencies of the world, a line for each: the code of the {@code source}
 * column and the names it goes by. Members of the alliances of agencies of Europe (EANA), Asia and
 * the Pacific (OANA), Africa (FAAPA) and the Arab states (FANA), and services that file worldwide.
 */
final class AgencyNames {
  static final String ROWS =
      """
      nan|news agency of nigeria
      jta|jewish telegraphic agency
      pajhwok|pajhwok afghan news
      bakhtar|bakhtar news agency
      khaama|khaama press
      aps|algérie presse service|algerie presse service|algeria press service|واج|وأج
      map|maghreb arab press|maghreb arabe presse|maghreb arabe press|agence marocaine de presse|و م ع
      tap|tunis afrique presse|agence tunis afrique presse|وات
      lana|libyan news agency|وال
      suna|sudan news agency|سونا
      ena|ethiopian news agency
      gna|ghana news agency
      kna|katholische nachrichten-agentur
      kna_kenya|kenya news agency
      angop|angola press|agência angola press
      aim|agência de informação de moçambique|mozambique news agency
      zanis|zambia news and information services
      bopa|botswana press agency
      nampa|namibia press agency
      sapa|south african press association
      sanews|south african government news agency
      mana|malawi news agency
      lena|lesotho news agency
      slena|sierra leone news agency
      lina|liberia news agency
      rna|rwanda news agency
      apanews|african press agency|agence de presse africaine|apa news
      panapress|pana press|panafrican news agency|pana
      aip|agence ivoirienne de presse
      afghan_islamic_press|afghan islamic press
      abp|agence burundaise de presse
      agence_benin_presse|agence bénin presse|agence benin presse
      acp|agence congolaise de presse
      aci|agence congolaise d'information
      aib|agence d'information du burkina
      amap|agence malienne de presse
      ami|agence mauritanienne d'information|وما
      anp_niger|agence nigérienne de presse
      aps_senegal|agence de presse sénégalaise
      atop|agence togolaise de presse
      agp|agence guinéenne de presse
      agp_gabon|agence gabonaise de presse
      anta|agence nationale d'information taratra
      inforpress|agência cabo-verdiana de notícias
      stp_press|stp-press
      camnews|cameroon news agency
      atpe|agence tchadienne de presse
      ina|iraqi news agency|واع
      nina|national iraqi news agency
      aswat_al_iraq|aswat al-iraq|voices of iraq
      nna|national news agency|الوكالة الوطنية للإعلام
      wafa|palestine news agency|palestinian news agency|palestine news and information agency|وفا
      maan|ma'an|ma'an news agency
      bna|bahrain news agency|بنا
      ona|oman news agency|العمانية
      saba|yemen news agency|saba news agency|سبأ
      fars|fna|fars news agency|فارس
      tasnim|tasnim news agency|تسنیم
      ilna|iranian labour news agency|iranian labor news agency|ایلنا
      irib|iran broadcasting
      shana|petroenergy information network
      iha|ihlas haber ajansı|ihlas news agency
      dha|doğan haber ajansı|dogan news agency|demirören haber ajansı|demirören news agency
      cihan|cihan haber ajansı|cihan news agency
      anka|anka haber ajansı|anka news agency
      itim|itim news agency
      uni|united news of india|यूनीवार्ता|वार्ता
      hindusthan_samachar|hindusthan samachar|हिन्दुस्थान समाचार
      ppi|pakistan press international
      nni|news network international
      inp|independent news pakistan
      rastriya_samachar_samiti|rastriya samachar samiti
      lankapuvath|lankapuvath news agency
      akp|agence kampuchea presse
      kpl|lao news agency|khaosan pathet lao
      myanmar_news_agency|myanmar news agency
      tna|thai news agency|สำนักข่าวไทย
      nnt|national news bureau of thailand
      sta|slovenian press agency|slovenska tiskovna agencija
      tasr|news agency of the slovak republic
      sita|slovak news agency sita
      elta|lithuanian news agency
      leta|latvian news agency
      moldpres|moldova news agency
      infotag|infotag news agency
      ipn|ipn news agency
      mediafax|mediafax news agency
      rador|rador news agency
      sofia_news_agency|novinite|sofia news agency
      fena|federal news agency
      srna|republika srpska news agency|срна
      onasa|onasa news agency
      fonet|fonet news agency|фонет
      beta|beta news agency
      mia|media information agency|миа
      makfax|makfax news agency
      ata|atsh|albanian telegraphic agency|agjencia telegrafike shqiptare
      kosovapress|kosova press
      mina|mina news agency
      cyprus_news_agency|cyprus news agency|κυπε
      aki|adnkronos international
      italpress|agenzia italpress
      dire|agenzia dire
      afx|afx news
      dts|dts nachrichtenagentur
      sid|sport-informations-dienst
      epd|evangelischer pressedienst
      ddp|deutscher depeschendienst
      dapd|dapd nachrichtenagentur
      rtt|rttnews
      mni|market news international
      belapan|белапан
      kabar|kyrgyz national news agency|кабар
      akipress|aki press
      khovar|national information agency of tajikistan|ховар
      asia_plus|asia-plus
      avesta|avesta.tj
      uza|uzbekistan national news agency|уза
      tdh|turkmen state news agency
      trend|trend news agency
      turan|turan news agency|turan information agency
      armenpress|арменпресс
      arminfo|arminfo news agency
      panarmenian|panarmenian.net
      interpressnews|inter press news
      regnum|ia regnum|иа регнум
      rosbalt|росбалт
      cana|caribbean news agency
      cmc|caribbean media corporation
      jis|jamaica information service
      acn|agencia cubana de noticias|cuban news agency|ain
      avn|agencia venezolana de noticias
      andina|agencia andina|agencia peruana de noticias
      abi|agencia boliviana de información
      colprensa|agencia colprensa
      dyn|diarios y noticias
      noticias_argentinas|noticias argentinas
      agencia_estado|agência estado|agencia estado|estadão conteúdo
      agencia_o_globo|agência o globo
      folhapress|folha press
      inter_press|agencia inter press
      cnw|canada newswire|cnw group|cnw telbec
      marketwire|marketwired|market wire|marketwire via comtex|marketwired via comtex
      accesswire|access newswire
      newsfile|newsfile corp|newsfile corp.|tmx newsfile
      acn_newswire|acn newswire
      ein_presswire|ein presswire
      primenewswire|prime newswire|primezone media network
      tns|tribune news service|mcclatchy-tribune|mcclatchy-tribune news service|mct
      mcclatchy_newspapers|mcclatchy newspapers|mcclatchy news service
      knight_ridder|knight ridder newspapers|knight ridder
      gannett_news|gannett news service
      cox_news|cox news service|cox newspapers
      scripps_howard|scripps howard news service|shns
      states_news|states news service
      catholic_news_service|catholic news service
      catholic_news_agency|catholic news agency
      rns|religion news service
      zenit|zenit.org
      asianews|asianews.it
      voa|voice of america|voa news
      rfe_rl|rfe/rl|rferl|radio free europe/radio liberty
      rfa|radio free asia
      un_news|united nations news service|un news service
      nzpa|new zealand press association
      rnz|radio new zealand
      pacnews|pacific islands news association
      reuters|reuters health|reuters life!|thomson reuters foundation|רויטרס|รอยเตอร์|รอยเตอร์ส|रॉयटर|रॉयटर्स|रायटर|রয়টার্স|ρόιτερ|ρόιτερς|رائٹرز
      ap|איי-פי|אי-פי|איי.פי|เอพี|एपी|এপি|اے پی
      afp|איי-אף-פי|אי-אף-פי|אי.אף.פי|เอเอฟพี|एएफपी|এএফপি|اے ایف پی
      xinhua|xinhuanet|ซินหัว|शिन्हुआ|tân hoa xã
      kyodo|kyodo news service|kyodo news international|เกียวโด
      dpa|ดีพีเอ|dpa international
      tass|itar-tass news|telegraph agency of the soviet union
      pti|भाषा|पीटीआई|पीटीआई-भाषा|पीटीआई भाषा|pti-bhasha
      ani|asian news international|एएनआई
      ians|indo-asian news service|indo asian news service|आईएएनएस
      app|اے پی پی
      bss|bangladesh sangbad sangstha|বাসস
      unb|united news of bangladesh
      vna|ttxvn|thông tấn xã việt nam|vietnam+|vietnamplus
      antara|antara news|antaranews|kantor berita antara|lkbn antara
      montsame|монцамэ
      cna|focus taiwan|中央通訊社|中央社訊
      anadolu|anadolu ajansı|a.a|anadolu agency (aa)
      ana|athens news agency|athens-macedonian news agency|athens macedonian news agency|macedonian press agency|απε-μπε|απε|αμπε|απε/μπε
      belga|belga news agency|agence belga|persagentschap belga|nieuwsagentschap belga
      anp|algemeen nederlands persbureau
      apa|austria press agency|austria presse agentur
      sda|schweizerische depeschenagentur|swiss news agency
      ntb|norsk telegrambyrå|norwegian news agency
      tt|tidningarnas telegrambyrå|tt nyhetsbyrån|tt news agency
      stt|finnish news agency|stt-lehtikuva|stt-fnb
      ritzau|ritzaus bureau
      pap|polish press agency|polska agencja prasowa
      ctk|czech news agency|česká tisková kancelář|czech press agency
      mti|hungarian news agency|magyar távirati iroda|hungarian telegraph office
      bta|bulgarian news agency|bulgarian telegraph agency
      agerpres|romanian national news agency|rompres
      tanjug|танјуг|tanjug news agency
      hina|croatian news agency
      bns|baltic news service
      lusa|agência lusa|agencia lusa
      agi|agenzia italia|agenzia giornalistica italia
      azertac|azərtac|азертадж|azertag
      pa|pa news agency|pa news
      cp|la presse canadienne|presse canadienne
      aap|aap newswire
      qna|qatar news agency (qna)
      kuna|kuwait news agency
      petra|jordan news agency
      mena|middle east news agency
      sana|syrian arab news agency
      wam|emirates news agency
      irna|islamic republic news agency
      isna|iranian students' news agency|iranian students news agency
      mna|mehr|mehr news agency|mehr news|مهر
      jiji|jiji press news
      prensa_latina|agencia latinoamericana prensa latina
      sputnik|sputnik news|rossiya segodnya
      """;

  private AgencyNames() {}
}

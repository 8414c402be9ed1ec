/**
 * Legal forms as they end (or begin) names, normalised and in Latin letters, by what they are: what stands on one line is one
 * form, in full, abbreviated and as it is commonly translated. A selection from the names and abbreviations of ISO 20275
 * (entity legal forms), of what registers of traded companies use most.
 */
export const legalFormSpellings = {
  LIMITED:
    'limited,ltd,co ltd,company limited,company ltd,co limited,limited company,pte ltd,pte limited,private limited,private ltd,pvt ltd,pvt limited,p ltd,p limited,pty ltd,pty limited,proprietary limited,proprietary ltd,sdn bhd,sendirian berhad,youxiangongsi,youxianzerengongsi,youxianhuishe,yugen kaisha,zhushihuishe,kabushiki kaisha,kabushikigaisha,kabushikikaisha,k k,kk,gaisha,jusighoesa,chusik hoesa',
  PUBLIC_LIMITED:
    'plc,public limited company,p l c,pcl,public company limited,bhd,berhad,public joint stock company,pjsc,pao,publichnoe aktsionernoe obshchestvo,publichnoe aktsionernoe obschestvo,ao,aktsionernoe obshchestvo,aktsionernoe obschestvo,jsc,ojsc,oao,otkrytoe aktsionernoe obshchestvo,otkrytoe aktsionernoe obschestvo,open joint stock company,joint stock company,gufenyouxiangongsi',
  CLOSED_JOINT_STOCK:
    'zao,cjsc,closed joint stock company,zakrytoe aktsionernoe obshchestvo,zakrytoe aktsionernoe obschestvo,nao,nepublichnoe aktsionernoe obshchestvo,nepublichnoe aktsionernoe obschestvo',
  CORPORATION: 'inc,incorporated,corp,corporation',
  LIMITED_LIABILITY:
    'llc,l l c,limited liability company,ooo,o o o,limited liability company ooo,obshchestvo s ogranichennoi otvetstvennostyu,obschestvo s ogranichennoi otvetstvennostyu,obshchestvo s ogranichennoy otvetstvennostyu,obschestvo s ogranichennoy otvetstvennostyu,tov,hetonghuishe,godo kaisha,yuhanhoesa',
  COMPANY: 'company,co',
  PARTNERSHIP:
    'lp,l p,limited partnership,llp,l l p,limited liability partnership,kg,kommanditgesellschaft,ohg,offene handelsgesellschaft,scs,sca,kgaa',
  GMBH: 'gmbh,gesellschaft mit beschrankter haftung,gesellschaft m b h,gesellschaft mbh,ges m b h,gesmbh,mbh,g m b h',
  GMBH_KG: 'gmbh co kg,gmbh und co kg,gmbh and co kg,ag co kg',
  AG: 'ag,aktiengesellschaft,a g',
  SE: 'se,societas europaea',
  SA: 's a,sa,societe anonyme,sociedad anonima,sociedade anonima,spolka akcyjna,saa,sociedad anonima abierta,ae,a e,anonymi etaireia',
  SPA: 'spa,s p a,societa per azioni',
  SA_DE_CV:
    'sab,sab de cv,s a b de c v,sociedad anonima bursatil de capital variable,sa de cv,s a de c v,sociedad anonima de capital variable',
  SAS: 'sas,s a s,societe par actions simplifiee',
  SARL: 'sarl,s a r l,societe a responsabilite limitee',
  SRL: 's r l,srl,societa a responsabilita limitata,sociedad de responsabilidad limitada',
  SL: 'sl,s l,sociedad limitada,slu,s l u,sociedad limitada unipersonal',
  LTDA: 'lda,ltda,limitada,sociedade limitada',
  BV: 'bv,b v,besloten vennootschap,besloten vennootschap met beperkte aansprakelijkheid',
  NV: 'nv,n v,naamloze vennootschap',
  AB: 'ab,aktiebolag,aktiebolaget,publ,ab publ,aktiebolag publ,abp,oy,oyj,oy ab,osakeyhtio,julkinen osakeyhtio',
  // Also of the Czech Republic, Slovakia and Türkiye.
  A_S: 'a s,as,aktieselskab,aktieselskap,aksjeselskap,akciova spolecnost,anonim sirketi',
  ASA: 'asa,allmennaksjeselskap',
  APS: 'aps,anpartsselskab',
  KFT: 'kft,korlatolt felelossegu tarsasag',
  RT: 'zrt,nyrt,zartkoruen mukodo reszvenytarsasag,nyilvanosan mukodo reszvenytarsasag',
  DOO: 'doo,d o o,drustvo s ogranicenom odgovornoscu,druzba z omejeno odgovornostjo',
  DD: 'dd,d d',
  SP_ZOO: 'sp z o o,sp z oo,sp zoo,spzoo,spolka z o o,spolka z ograniczona odpowiedzialnoscia',
  SRO: 's r o,sro,spolecnost s rucenim omezenym,spolocnost s rucenim obmedzenym',
  PERSEROAN: 'pt,perseroan terbatas,tbk,perusahaan terbuka',
  FOUNDATION: 'stiftung,foundation,stichting',
} as const;

/** Forms of one word that stand before names. */
export const leadingLegalForms: ReadonlySet<string> = new Set(
  'pao oao ooo zao nao ao pjsc ojsc jsc cjsc llc tov stichting pt perseroan ab oy aktiebolaget zhushihuishe youxianhuishe hetonghuishe jusighoesa yuhanhoesa'.split(
    ' ',
  ),
);

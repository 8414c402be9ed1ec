/**
 * Pairs of names that are one company or are not, with the country of each where it is told: made-up ones, and public names
 * of companies as registers, lists and newspapers write them. What is different was chosen to look alike.
 */
const same = `
SAP SE @DE | SAP SE @DE
NVIDIA Corporation @US | Nvidia Corp. @US
NVIDIA Corporation @US | NVIDIA CORP
Advanced Micro Devices, Inc. @US | Advanced Micro Devices Inc
Intel Corporation @US | INTEL CORP. @US
Micron Technology, Inc. @US | Micron Technologies Inc @US
International Business Machines Corporation @US | International Business Machines Corp @US
Huawei Technologies Co., Ltd. @CN | HUAWEI TECHNOLOGIES CO LTD @CN
Huawei Technologies Co., Ltd. @CN | Huawei Technology Company Limited @CN
Huawei Technologies Co., Ltd. @CN | Huawei Tecnologies
Huawei Technologies Co., Ltd. @CN | HuaweiTechnologies @CN
Nova Batteries GmbH @DE | Nova Battery GmbH @DE
Semiconductor Manufacturing International Corporation @KY | Semiconductor Manufacturing International Corp. @KY
Semiconductor Manufacturing International Corporation | Semiconducter Manufacturing International Corp
Yangtze Memory Technologies Co., Ltd. @CN | Yangtze Memory Technology Co Ltd @CN
ChangXin Memory Technologies, Inc. @CN | Changxin Memory Technologies Inc. @CN
Taiwan Semiconductor Manufacturing Company Limited @TW | Taiwan Semiconductor Manufacturing Co., Ltd. @TW
Samsung Electronics Co., Ltd. @KR | SAMSUNG ELECTRONICS COMPANY LIMITED @KR
SK hynix Inc. @KR | SK Hynix Incorporated @KR
DeepMind Technologies Limited @GB | Deep Mind Technologies Ltd @GB
Société Générale S.A. @FR | SOCIETE GENERALE SA @FR
Crédit Agricole S.A. @FR | Credit Agricole SA @FR
Électricité de France SA @FR | Electricite de France @FR
Nestlé S.A. @CH | NESTLE SA @CH
L'Oréal S.A. @FR | L OREAL SA @FR
Bayerische Motoren Werke Aktiengesellschaft @DE | Bayerische Motoren Werke AG @DE
Münchener Rückversicherungs-Gesellschaft AG @DE | Munchener Ruckversicherungs Gesellschaft Aktiengesellschaft @DE
Robert Bosch GmbH @DE | Robert Bosch Gesellschaft mit beschränkter Haftung @DE
Robert Bosch GmbH | ROBERT BOSCH G.m.b.H.
Siemens Aktiengesellschaft @DE | SIEMENS AG @DE
Siemens Energy AG @DE | Siemens Energy Aktiengesellschaft
Infineon Technologies AG @DE | Infineon Technology AG @DE
Nexperia B.V. @NL | Nexperia BV @NL
Nexperia B.V. @NL | Nexpiria B.V. @NL
ASML Holding N.V. @NL | ASML HOLDING NV @NL
ASML Holding N.V. | ASML Holdings NV
STMicroelectronics N.V. @NL | STMicroelectronics NV @NL
ПАО Газпром @RU | Gazprom PAO @RU
ПАО «Газпром» @RU | GAZPROM PJSC @RU
ООО Ромашка @RU | OOO Romashka @RU
АО Микрон | AO Mikron
Роснефть | Rosneft
Аэрофлот ПАО @RU | PAO Aeroflot @RU
ΔΕΗ Α.Ε. | DEI AE
Йога Центр | Ioga Tsentr
Сбербанк России @RU | Sberbank Rossii @RU
Яндекс | Yandeks
東京エレクトロン株式会社 | 東京エレクトロン株式会社
华为技术有限公司 @CN | 华为技术有限公司 @CN
华为技术有限公司 | HuaWei JiShu YouXianGongSi
中芯国际集成电路制造有限公司 @CN | ZhongXinGuoJiJiChengDianLuZhiZao YouXianGongSi @CN
Rolls-Royce Holdings plc @GB | ROLLS ROYCE HOLDINGS PLC @GB
Marks and Spencer Group plc @GB | Marks & Spencer Group P.L.C. @GB
Johnson & Johnson @US | Johnson and Johnson @US
AT&T Inc. @US | AT & T Inc @US
The Boeing Company @US | Boeing Company
The Goldman Sachs Group, Inc. @US | Goldman Sachs Group Inc @US
Bank of China Limited @CN | BANK OF CHINA LTD @CN
Industrial and Commercial Bank of China Limited @CN | Industrial & Commercial Bank of China Ltd. @CN
China Mobile Limited @HK | China Mobile Ltd @HK
Telefónica, S.A. @ES | Telefonica SA @ES
Petróleo Brasileiro S.A. @BR | PETROLEO BRASILEIRO SA @BR
Koç Holding A.Ş. @TR | Koc Holding AS @TR
Škoda Auto a.s. @CZ | Skoda Auto a.s. @CZ
Łódź Software sp. z o.o. @PL | Lodz Software Sp Zoo @PL
Ørsted A/S @DK | Orsted A/S @DK
A.P. Møller - Mærsk A/S @DK | A.P. Moller Maersk A/S @DK
Telefonaktiebolaget LM Ericsson @SE | Telefonaktiebolaget L M Ericsson @SE
Tata Consultancy Services Limited @IN | TATA CONSULTANCY SERVICES LTD @IN
Reliance Industries Limited @IN | Reliance Industry Ltd. @IN
Jio Platforms Private Limited @IN | Jio Platforms Pvt Ltd @IN
Alibaba Cloud (Singapore) Private Limited @SG | ALIBABA CLOUD SINGAPORE PTE LTD @SG
Singapore Telecommunications Limited @SG | Singapore Telecomunications Ltd @SG
Berkshire Hathaway Inc. @US | Berkshire Hathway Inc @US
Amazon.com, Inc. @US | Amazon com Inc @US
Amazon Web Services, Inc. @US | Amazon Web Services Inc @US
Microsoft Corporation @US | Microsfot Corp @US
Hewlett Packard Enterprise Company @US | Hewlett-Packard Enterprise Company @US
Lattice Semiconductor Corporation @US | Lattice Semiconductors Corporation @US
Texas Instruments Incorporated @US | TEXAS INSTRUMENTS INC @US
Qualcomm Incorporated @US | QUALCOMM INC @US
Broadcom Inc. @US | Broadcom Incorporated @US
Applied Materials, Inc. | Applied Materials Inc.
Analog Devices, Inc. @US | Analog Devices Inc @US
Marvell Technology, Inc. @US | Marvell Technologies, Inc. @US
Cambricon Technologies Corporation Limited @CN | Cambricon Technology Corporation Limited @CN
Inspur Electronic Information Industry Co., Ltd. @CN | INSPUR ELECTRONIC INFORMATION INDUSTRY CO.,LTD @CN
Hygon Information Technology Co., Ltd. | Hygon Information Technology Company Limited
Biren Technology Co., Ltd. @CN | Biren Technologies Co., Ltd. @CN
Delft Photonics B.V. @NL | Delft Fotonics B.V. @NL
Pune Precision Castings Private Limited @IN | Pune Precision Castings Pvt. Ltd. @IN
Nordlicht Halbleiter GmbH & Co. KG @DE | Nordlicht Halbleiter GmbH und Co KG @DE
Nordlicht Halbleiter GmbH @DE | Nordlicht Halblieter GmbH @DE
Aurora Chip Works, LLC @US | Aurora Chip Works L.L.C. @US
Aurora Chipworks LLC @US | Aurora Chip Works LLC @US
Kestrel Compute Holdings Ltd @GB | Kestrel Compute Holding Limited @GB
Meridian Growth Fund III LP @US | Meridian Growth Fund III L.P. @US
Meridian Growth Fund 12 LP @US | MERIDIAN GROWTH FUND 12 L.P. @US
Stichting Waterland @NL | Waterland Stichting @NL
Zeta Robotica S.p.A. @IT | ZETA ROBOTICA SPA @IT
Viento Solar, S.L. @ES | Viento Solar SL @ES
Bratislava Motory s.r.o. @SK | Bratislava Motory sro @SK
Oy Pohjola Data Ab @FI | Pohjola Data Oy @FI
PT Nusantara Komputasi Tbk @ID | Nusantara Komputasi Tbk @ID
Penang Wafer Sdn. Bhd. @MY | Penang Wafer Sdn Bhd @MY
Gulf Compute FZ-LLC @AE | Gulf Compute FZ LLC @AE
Hanseatic Shipping Partners AG @DE | Hanseatic Shiping Partners AG @DE
Kyoto Kikai Kabushiki Kaisha @JP | Kyoto Kikai K.K. @JP
Lumière Quantique SAS @FR | Lumiere Quantique S.A.S. @FR
`;

const different = `
SMIC | Космические системы
SMIC | Kosmicheskie Sistemy
SMIC | SMIC Northern
SMNC | SMSC
SMIC | SMNC
AMD | AMB
ARM Limited @GB | ARA Limited @GB
Nexperia B.V. @NL | Nexperia Holding B.V. @NL
Investec plc @GB | Investec Bank plc @GB
Investec plc @GB | Investec Limited @ZA
Rio Tinto plc @GB | Rio Tinto Limited @AU
Unilever PLC @GB | Unilever N.V. @NL
Huawei International Pte. Ltd. @SG | Huawei International Co., Limited @HK
Novas GmbH @DE | Nova GmbH @DE
Nova Series Limited @GB | Nova Serif Limited @GB
Huawei Technologies Co., Ltd. @CN | Huawei Device Co., Ltd. @CN
Huawei Technologies Co., Ltd. @CN | Huawei Tech Investment Co., Ltd. @HK
Sophgo Technologies Ltd. @CN | Sophgo Technologies Pte. Ltd. @SG
Yandex N.V. @NL | Yandex LLC @RU
STMicroelectronics N.V. @NL | STMicroelectronics Holding N.V. @NL
Siemens AG @DE | Siemens Energy AG @DE
Siemens AG @DE | Siemens Healthineers AG @DE
Siemens AG @DE | Siemon Company @US
Samsung Electronics Co., Ltd. @KR | Samsung Electro-Mechanics Co., Ltd. @KR
Samsung Electronics Co., Ltd. @KR | Samsung SDI Co., Ltd. @KR
Samsung Electronics Co., Ltd. @KR | Samsung Electronics Europe Limited @GB
Bank of China Limited @CN | Bank of Communications Co., Ltd. @CN
Bank of China Limited @CN | Bank of China (Hong Kong) Limited @HK
Agricultural Bank of China Limited @CN | Industrial and Commercial Bank of China Limited @CN
China Mobile Limited @HK | China Mobile International Limited @HK
China Telecom Corporation Limited @CN | China Unicom Corporation Limited @CN
China Construction Bank Corporation @CN | China Construction America Inc @US
Deutsche Bank AG @DE | Deutsche Börse AG @DE
Deutsche Bank AG @DE | Deutsche Bahn AG @DE
Deutsche Post AG @DE | Deutsche Pfandbriefbank AG @DE
Robert Bosch GmbH @DE | Robert Bosch Stiftung @DE
Robert Bosch GmbH @DE | Robert Dosch GmbH @DE
General Electric Company @US | General Motors Company @US
General Dynamics Corporation @US | General Mills, Inc. @US
United Technologies Corporation @US | United Microelectronics Corporation @TW
Micron Technology, Inc. @US | Microchip Technology Incorporated @US
Micron Technology, Inc. @US | Mikron Holding AG @CH
Advanced Micro Devices, Inc. @US | Advanced Energy Industries, Inc. @US
Advanced Micro Devices, Inc. @US | Advanced Micro-Fabrication Equipment Inc. @CN
Applied Materials, Inc. @US | Applied Optoelectronics, Inc. @US
Analog Devices, Inc. @US | Analogic Corporation @US
Lam Research Corporation @US | LAM Technologies GmbH @DE
KLA Corporation @US | KLM N.V. @NL
Qualcomm Incorporated @US | Qualstar Corporation @US
Intel Corporation @US | Inteliquent Inc. @US
Intel Corporation @US | Intelsat S.A. @LU
Alphabet Inc. @US | Alphabet Fleet Services GmbH @DE
Apple Inc. @US | Applied Materials, Inc. @US
Apple Inc. @US | Apple Bank @US
Amazon.com, Inc. @US | Amazonas Energia S.A. @BR
Meta Platforms, Inc. @US | Meta Materials Inc. @US
Tesla, Inc. @US | Teslar Software LLC @US
Oracle Corporation @US | Oracle Energy Corp. @CA
Delta Electronics, Inc. @TW | Delta Air Lines, Inc. @US
Delta Electronics, Inc. @TW | Delta Electronics (Thailand) PCL @TH
Tokyo Electron Limited @JP | Tokyo Electric Power Company @JP
Mitsubishi Electric Corporation @JP | Mitsubishi Heavy Industries, Ltd. @JP
Sumitomo Corporation @JP | Sumitomo Chemical Company, Limited @JP
Hitachi, Ltd. @JP | Hitachi High-Tech Corporation @JP
Toshiba Corporation @JP | Toshiba TEC Corporation @JP
Tata Motors Limited @IN | Tata Steel Limited @IN
Reliance Industries Limited @IN | Reliance Power Limited @IN
Jio Platforms Limited @IN | Jio Financial Services Limited @IN
ПАО Газпром @RU | ПАО Газпром нефть @RU
ПАО Газпром @RU | АО Газпромбанк @RU
Gazprom PJSC @RU | Gazprom Neft PJSC @RU
Роснефть | Роснано
Сбербанк | Совкомбанк
华为技术有限公司 @CN | 华为终端有限公司 @CN
中国移动有限公司 | 中国电信有限公司
中芯国际集成电路制造有限公司 | 中芯北方集成电路制造有限公司
Meridian Growth Fund III LP @US | Meridian Growth Fund IV LP @US
Meridian Growth Fund 12 LP @US | Meridian Growth Fund 13 LP @US
Aurora Fund 1 LLC @US | Aurora Fund 11 LLC @US
Series 2024-1 Trust | Series 2024-2 Trust
Compute Campus 3 Limited @GB | Compute Campus 4 Limited @GB
Unit 731 Holdings Ltd | Unit 713 Holdings Ltd
Nordlicht Halbleiter GmbH @DE | Nordlicht Halbleiter AG @DE
Nordlicht Halbleiter GmbH @DE | Nordlicht Halbleiter GmbH & Co. KG @DE
Nordlicht Halbleiter GmbH @DE | Nordlicht Halbleiter Vertriebs GmbH @DE
Nordlicht Halbleiter GmbH @DE | Suedlicht Halbleiter GmbH @DE
Kestrel Compute Ltd @GB | Kestrel Capital Ltd @GB
Kestrel Compute Ltd @GB | Kestrel Compute LLC @US
Kestrel Compute Ltd @GB | Petrel Compute Ltd @GB
Delft Photonics B.V. @NL | Delft Electronics B.V. @NL
Aurora Chip Works LLC @US | Aurora Chip Works Germany GmbH @DE
Zeta Robotica S.p.A. @IT | Beta Robotica S.p.A. @IT
Zeta Robotica S.p.A. @IT | Zeta Robotica Servizi S.p.A. @IT
Pacific Semiconductor Inc. @US | Pacific Semiconductor Ltd. @TW
Pacific Semiconductor Inc. @US | Atlantic Semiconductor Inc. @US
Global Technology Holdings Ltd | Global Technology Partners Ltd
International Trading Company Ltd | International Shipping Company Ltd
First Capital Bank Ltd | First National Bank Ltd
Asia Pacific Investment Ltd @HK | Asia Pacific Industries Ltd @HK
Sunrise Electronics Co., Ltd. @CN | Sunrise Electric Co., Ltd. @CN
Sunrise Electronics Co., Ltd. @CN | Sunset Electronics Co., Ltd. @CN
Nova Chip Limited @GB | Novo Chip Limited @GB
Nova Chip Limited @GB | Super Nova Chip Limited @GB
Supernova Limited @GB | Nova Limited @GB
Ares Systems Inc @US | Mares Systems Inc @US
Orion Data GmbH @DE | Orion Daten GmbH @DE
Polar Data Oy @FI | Solar Data Oy @FI
Vega Energia SA @ES | Vega Energia SA @MX
Helios Power PLC @GB | Helios Power PLC @IE
Atlas Copco AB @SE | Atlas Air, Inc. @US
Volvo AB @SE | Volvo Car AB @SE
Ericsson AB @SE | Ericson Konsult AB @SE
BASF SE @DE | BASF Coatings GmbH @DE
Bayer AG @DE | Bayern LB AG @DE
Shell plc @GB | Shelf Drilling Ltd @KY
BP p.l.c. @GB | BPCE SA @FR
HSBC Holdings plc @GB | HSBC Bank plc @GB
Barclays PLC @GB | Barclays Bank PLC @GB
ING Groep N.V. @NL | ING Bank N.V. @NL
Credit Suisse Group AG @CH | Credit Suisse AG @CH
UBS Group AG @CH | UBS AG @CH
Nippon Steel Corporation @JP | Nippon Electric Glass Co., Ltd. @JP
Hanwha Corporation @KR | Hanwa Co., Ltd. @JP
LG Electronics Inc. @KR | LG Chem, Ltd. @KR
LG Electronics Inc. @KR | LS Electric Co., Ltd. @KR
Alibaba Group Holding Limited @KY | Alibaba Health Information Technology Limited @BM
Tencent Holdings Limited @KY | Tencent Music Entertainment Group @KY
Baidu, Inc. @KY | Baidu Online Network Technology Co., Ltd. @CN
ByteDance Ltd. @KY | Beijing ByteDance Technology Co., Ltd. @CN
Inspur Group Co., Ltd. @CN | Inspur Electronic Information Industry Co., Ltd. @CN
Hygon Information Technology Co., Ltd. @CN | Haiguang Information Technology Co., Ltd. @CN
`;

export interface LabelledPair {
  readonly isSame: boolean;
  readonly one: LabelledName;
  readonly other: LabelledName;
}

interface LabelledName {
  readonly name: string;
  readonly country: string | null;
}

function pairsOf(text: string, isSame: boolean): readonly LabelledPair[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [one = '', other = ''] = line.split(' | ');
      return { isSame, one: labelledName(one), other: labelledName(other) };
    });
}

function labelledName(text: string): LabelledName {
  const [name = '', country = null] = text.trim().split(' @');
  return { name, country };
}

export const labelledPairs = [...pairsOf(same, true), ...pairsOf(different, false)];

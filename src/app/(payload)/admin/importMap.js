import { WorkflowNotice as WorkflowNotice_5f7d3331fcecf052f44f2fde9a045557 } from '../../../admin/WorkflowNotice'
import { JoinNotice as JoinNotice_92969c9e5e974ac465a5a214585f777f } from '../../../admin/joins/JoinNotice'
import { HeadlineCell as HeadlineCell_79f8580240893a8842680770c1bab294 } from '../../../admin/HeadlineCell'
import { AuthorLabel as AuthorLabel_bb43162c3442c59038d1a57c47b1ac12 } from '../../../admin/AuthorLabel'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { KeepEditableClient as KeepEditableClient_9cc8ad83b902ec7f4d816d2fb5d8a2d1 } from '../../../admin/body/KeepEditableClient'
import { ProblemCell as ProblemCell_4e2ec201337ed6243107e741ec300099 } from '../../../admin/ProblemCell'
import { TimeCell as TimeCell_1b7799988a6db54c3d237f073b4153dc } from '../../../admin/shared/TimeCell'
import { TimeField as TimeField_fcc71986bde553b8a580e48c5fc8ebe0 } from '../../../admin/shared/TimeField'
import { ConfidenceCell as ConfidenceCell_7071b3de644d14c2633abb28ba3bb153 } from '../../../admin/ConfidenceCell'
import { SourceLines as SourceLines_06943061d8b6f84ee0cc8dae2cae8980 } from '../../../admin/SourceLines'
import { DocumentLogLink as DocumentLogLink_403370748947d1067953021aaa4ade1d } from '../../../admin/log/DocumentLogLink'
import { EraseButton as EraseButton_a2ca09351f081d27cd50c2f8753dcf7f } from '../../../admin/erasure/EraseButton'
import { DocumentTimes as DocumentTimes_97c91d494a7b610059e8535acec0694c } from '../../../admin/DocumentTimes'
import { WorkflowActions as WorkflowActions_698556b1b902569975d6cdf2063cd68b } from '../../../admin/WorkflowActions'
import { SaveText as SaveText_9691fd28c966f99b00c3745cdc7c312c } from '../../../admin/SaveText'
import { StageStatus as StageStatus_7f141db825e999d951d1b4dd41167e39 } from '../../../admin/StageStatus'
import { NoButton as NoButton_75236370eb19304a95372716be870a4e } from '../../../admin/NoButton'
import { StaleNotice as StaleNotice_0678c2a72d7e723d3f73ce6a61bedcd3 } from '../../../admin/StaleNotice'
import { JoinList as JoinList_13911156330163b2b4874f1a9b6272ce } from '../../../admin/joins/JoinList'
import { BoardLink as BoardLink_35ef6b8243a15025933a06f57bc945be } from '../../../admin/board/BoardLink'
import { ImportHere as ImportHere_8c56f78e3381b4c03d0d8d684d17c812 } from '../../../admin/imports/ImportHere'
import { SourceFile as SourceFile_a4d08d75309a95d4eabd81ec01a65d59 } from '../../../admin/SourceFile'
import { ImportReport as ImportReport_8cfbe2e9d17cd4293cfccf1d0a508130 } from '../../../admin/ImportReport'
import { UnitsLink as UnitsLink_903a462027dc0cb587cf09080bebb651 } from '../../../admin/units/UnitsLink'
import { SavePage as SavePage_92cecd8a6500354cba39929b5669510e } from '../../../admin/SavePage'
import { ImportDesk as ImportDesk_1e637b2725ac20fa33e09209687f4e34 } from '../../../admin/imports/ImportDesk'
import { NextButton as NextButton_507ebc64a4033b6da8f1f0d83060d1b7 } from '../../../admin/imports/NextButton'
import { SignOutEverywhere as SignOutEverywhere_084a4ba3e76a18eb803566735bf07bf9 } from '../../../admin/users/SignOutEverywhere'
import { KeyDesk as KeyDesk_e02a33429c1640e5a1ab56e47b410e4f } from '../../../admin/republishers/KeyDesk'
import { WebhookDesk as WebhookDesk_7e1c0c48ddb014bf9ce5f69ba7c54905 } from '../../../admin/webhooks/WebhookDesk'
import { Deliveries as Deliveries_a9edab85feea0e522cf62a9f63cdd26b } from '../../../admin/webhooks/Deliveries'
import { ResendButton as ResendButton_21fc0013474866a3c5a5b35004f9a5f9 } from '../../../admin/webhooks/ResendButton'
import { Mark as Mark_bd75852c241be3f1b025c2d008cae901 } from '../../../admin/Mark'
import { Wordmark as Wordmark_2970df46d7204829556582e9493a052f } from '../../../admin/Wordmark'
import { LostPassword as LostPassword_b933490ed82c36a0edcbb362da833d99 } from '../../../admin/LostPassword'
import { Waiting as Waiting_e88a78ec600d8e3b5b40de47d7e3ef27 } from '../../../admin/Waiting'
import { ImportEntry as ImportEntry_4535b2b158353010373baf5554582b83 } from '../../../admin/imports/ImportEntry'
import { QueueLink as QueueLink_c499d117364c4cf8276fedd6acb8f7b3 } from '../../../admin/queue/QueueLink'
import { LogLink as LogLink_4c1fd1570b1cc0fcf8861e8a48b178c5 } from '../../../admin/log/LogLink'
import { LogView as LogView_28bcb3c476ff51af11c6d182df097387 } from '../../../admin/log/LogView'
import { QueueView as QueueView_84c666de850c5e008f0ed59a7e1ffae8 } from '../../../admin/queue/QueueView'
import { BoardView as BoardView_995037cad87c1016ad94fe4f9564cc30 } from '../../../admin/board/BoardView'
import { ApprovalView as ApprovalView_b26f5caa1f3523de43fdb8af79fab2c9 } from '../../../admin/approval/ApprovalView'
import { HistoryView as HistoryView_357e7d43ab11ea9527b9e65a18dc15c5 } from '../../../admin/history/HistoryView'
import { UnitsView as UnitsView_457f54544ccb46c2847ac56975a9b93d } from '../../../admin/units/UnitsView'
import { DeskView as DeskView_2ef7c9a93c3eeede9ed720076a7ede01 } from '../../../admin/desk/DeskView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/WorkflowNotice#WorkflowNotice": WorkflowNotice_5f7d3331fcecf052f44f2fde9a045557,
  "/admin/joins/JoinNotice#JoinNotice": JoinNotice_92969c9e5e974ac465a5a214585f777f,
  "/admin/HeadlineCell#HeadlineCell": HeadlineCell_79f8580240893a8842680770c1bab294,
  "/admin/AuthorLabel#AuthorLabel": AuthorLabel_bb43162c3442c59038d1a57c47b1ac12,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/body/KeepEditableClient#KeepEditableClient": KeepEditableClient_9cc8ad83b902ec7f4d816d2fb5d8a2d1,
  "/admin/ProblemCell#ProblemCell": ProblemCell_4e2ec201337ed6243107e741ec300099,
  "/admin/shared/TimeCell#TimeCell": TimeCell_1b7799988a6db54c3d237f073b4153dc,
  "/admin/shared/TimeField#TimeField": TimeField_fcc71986bde553b8a580e48c5fc8ebe0,
  "/admin/ConfidenceCell#ConfidenceCell": ConfidenceCell_7071b3de644d14c2633abb28ba3bb153,
  "/admin/SourceLines#SourceLines": SourceLines_06943061d8b6f84ee0cc8dae2cae8980,
  "/admin/log/DocumentLogLink#DocumentLogLink": DocumentLogLink_403370748947d1067953021aaa4ade1d,
  "/admin/erasure/EraseButton#EraseButton": EraseButton_a2ca09351f081d27cd50c2f8753dcf7f,
  "/admin/DocumentTimes#DocumentTimes": DocumentTimes_97c91d494a7b610059e8535acec0694c,
  "/admin/WorkflowActions#WorkflowActions": WorkflowActions_698556b1b902569975d6cdf2063cd68b,
  "/admin/SaveText#SaveText": SaveText_9691fd28c966f99b00c3745cdc7c312c,
  "/admin/StageStatus#StageStatus": StageStatus_7f141db825e999d951d1b4dd41167e39,
  "/admin/NoButton#NoButton": NoButton_75236370eb19304a95372716be870a4e,
  "/admin/StaleNotice#StaleNotice": StaleNotice_0678c2a72d7e723d3f73ce6a61bedcd3,
  "/admin/joins/JoinList#JoinList": JoinList_13911156330163b2b4874f1a9b6272ce,
  "/admin/board/BoardLink#BoardLink": BoardLink_35ef6b8243a15025933a06f57bc945be,
  "/admin/imports/ImportHere#ImportHere": ImportHere_8c56f78e3381b4c03d0d8d684d17c812,
  "/admin/SourceFile#SourceFile": SourceFile_a4d08d75309a95d4eabd81ec01a65d59,
  "/admin/ImportReport#ImportReport": ImportReport_8cfbe2e9d17cd4293cfccf1d0a508130,
  "/admin/units/UnitsLink#UnitsLink": UnitsLink_903a462027dc0cb587cf09080bebb651,
  "/admin/SavePage#SavePage": SavePage_92cecd8a6500354cba39929b5669510e,
  "/admin/imports/ImportDesk#ImportDesk": ImportDesk_1e637b2725ac20fa33e09209687f4e34,
  "/admin/imports/NextButton#NextButton": NextButton_507ebc64a4033b6da8f1f0d83060d1b7,
  "/admin/users/SignOutEverywhere#SignOutEverywhere": SignOutEverywhere_084a4ba3e76a18eb803566735bf07bf9,
  "/admin/republishers/KeyDesk#KeyDesk": KeyDesk_e02a33429c1640e5a1ab56e47b410e4f,
  "/admin/webhooks/WebhookDesk#WebhookDesk": WebhookDesk_7e1c0c48ddb014bf9ce5f69ba7c54905,
  "/admin/webhooks/Deliveries#Deliveries": Deliveries_a9edab85feea0e522cf62a9f63cdd26b,
  "/admin/webhooks/ResendButton#ResendButton": ResendButton_21fc0013474866a3c5a5b35004f9a5f9,
  "/admin/Mark#Mark": Mark_bd75852c241be3f1b025c2d008cae901,
  "/admin/Wordmark#Wordmark": Wordmark_2970df46d7204829556582e9493a052f,
  "/admin/LostPassword#LostPassword": LostPassword_b933490ed82c36a0edcbb362da833d99,
  "/admin/Waiting#Waiting": Waiting_e88a78ec600d8e3b5b40de47d7e3ef27,
  "/admin/imports/ImportEntry#ImportEntry": ImportEntry_4535b2b158353010373baf5554582b83,
  "/admin/queue/QueueLink#QueueLink": QueueLink_c499d117364c4cf8276fedd6acb8f7b3,
  "/admin/log/LogLink#LogLink": LogLink_4c1fd1570b1cc0fcf8861e8a48b178c5,
  "/admin/log/LogView#LogView": LogView_28bcb3c476ff51af11c6d182df097387,
  "/admin/queue/QueueView#QueueView": QueueView_84c666de850c5e008f0ed59a7e1ffae8,
  "/admin/board/BoardView#BoardView": BoardView_995037cad87c1016ad94fe4f9564cc30,
  "/admin/approval/ApprovalView#ApprovalView": ApprovalView_b26f5caa1f3523de43fdb8af79fab2c9,
  "/admin/history/HistoryView#HistoryView": HistoryView_357e7d43ab11ea9527b9e65a18dc15c5,
  "/admin/units/UnitsView#UnitsView": UnitsView_457f54544ccb46c2847ac56975a9b93d,
  "/admin/desk/DeskView#DeskView": DeskView_2ef7c9a93c3eeede9ed720076a7ede01,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}

/** What people call the lists and figures an office may add to or set stricter. */
export const LIST_NAMES: Readonly<Record<string, string>> = {
  report_back: '报送落实情况用语（B01）',
  supporting_docs: '制定配套文件用语（B02）',
  staffing_pay: '编制工资福利用语（B03）',
  creation_campaigns: '创建评比用语（B04）',
  veto_pledge: '一票否决、责任状用语（B05）',
  form_filling: '填表报数、台账用语（B06）',
  inspection: '督查检查考核用语（B07）',
  trace_app: '打卡留痕用语（B08）',
  leading_group: '领导小组、专班用语（B09）',
  derivative_title: '配套、贯彻类标题用语（N08）',
  background_headings: '背景意义类标题（N13）',
  organisation_headings: '组织保障类标题（N13）',
  directive_verbs: '指令性用语（N14、L28）',
  rights_cues: '权利义务用语（L05）',
  set_powers: '许可处罚收费用语（L06）',
  proof: '要求提供证明的用语（L09）',
  competition_cues: '公平竞争用语（L10）',
  secret_marks: '涉密用语（L25）',
  report_request_phrases: '请示用语（L32）',
  letter_forbidden: '函的禁用语（F01）',
}

export const PARAM_NAMES: Readonly<Record<string, string>> = {
  body_limit_general_chars: '一般文件正文字数上限',
  body_limit_specific_chars: '专项文件正文字数上限',
  background_share_warn: '背景意义类内容占比上限',
  organisation_section_share_warn: '组织保障类内容占比上限',
  deadline_min_workdays: '给下级的时限至少几个工作日',
  public_comment_days: '公开征求意见天数',
  validity_max_years: '规范性文件有效期（年）',
  trial_validity_max_years: '暂行试行文件有效期（年）',
  filing_days: '印发后几日内报备',
  interpretation_workdays: '解读材料几个工作日内发布',
  fair_competition_supplement_workdays: '公平竞争审查补正工作日',
}

/** A name for people; what has none is shown under its own. */
export const ruleName = (name: string): string => PARAM_NAMES[name] ?? LIST_NAMES[name] ?? name

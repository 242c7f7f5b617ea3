/**
 * What an office sets for itself. Each key is one setting with its own history (who, when, from what); what comes from law
 * or central rules is not here and cannot be switched off.
 */
import type { Carrier } from './case.ts'

export type IssuerType = 'party' | 'gov' | 'partyOffice' | 'govOffice' | 'dept' | 'coordBody' | 'township'

/** One 机关代字 with the organ it speaks for. */
export interface Series {
  readonly code: string
  /** Organ in whose name it goes out: 云岭县人民政府办公室. */
  readonly issuer: string
  readonly issuerType: IssuerType
  readonly carrier: Carrier
  readonly active: boolean
}

export interface Signer {
  readonly name: string
  readonly post: string
  /** 主要负责人 signs 上行文, 重要公文 and 规范性文件 (T art22). */
  readonly principal: boolean
  /** Organs the signer may sign for, by series. */
  readonly series: readonly string[]
}

export interface OfficeSettings {
  /** Name of the office that keeps this desk: 云岭县人民政府办公室. */
  readonly name: string
  readonly county: string
  readonly series: readonly Series[]
  readonly units: readonly string[]
  readonly signers: readonly Signer[]
}

/** Local limits; each is stricter than, or silent in, the central rules. */
export interface LimitSettings {
  /** Character limit of a drafting unit, below the central 5000/4000 (J24 第2条). */
  readonly unitCharLimits: Readonly<Record<string, number>>
  readonly idleLockMinutes: number
  /** Body text of a return reason or a release must be at least this long. */
  readonly reasonMinChars: number
  /** Days a 规范性文件 is open for comment (local, 7 to 30; domain facts §3.6). 0 or absent: the office has set none. */
  readonly publicConsultationDays?: number
  /** Local rule (N07): share of new content a paper below a superior one must have, in percent; 0 or missing: no such rule here. */
  readonly newContentMinPercent?: number
}

export interface BackupSettings {
  /** A second folder, on a stick or another PC; empty when none. */
  readonly secondFolder: string
}

/** Ceilings of a year by series, and of drafting units where the office sets them. */
export interface CeilingSettings {
  readonly year: number
  readonly bySeries: Readonly<Record<string, number>>
  /** Absent in settings of before ceilings of units. */
  readonly byUnit?: Readonly<Record<string, number>>
}

/** Setting 'townships': the office's own list, in its own order. */
export type TownshipSettings = readonly string[]

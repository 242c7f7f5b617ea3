/** The one router behind every door; each operation of the contract, in its order. */
import { addVersion } from './cases/addVersion.ts'
import { caseFile } from './cases/caseFile.ts'
import type { Router } from '@orpc/server'
import type { Contract } from '#contract/contract'
import { caseOverlaps } from './cases/caseOverlaps.ts'
import { changeForm } from './cases/changeForm.ts'
import { compareCase } from './cases/compareVersions.ts'
import { examineFile } from './cases/examineFile.ts'
import { getCase } from './cases/getCase.ts'
import { listCases, queue } from './cases/queue.ts'
import { searchAll } from './cases/searchAll.ts'
import { today } from './cases/today.ts'
import type { DoorContext } from './context.ts'
import { inspectionSection } from './inspection/section.ts'
import { readIntake } from './intake/readIntake.ts'
import { submitDraft } from './intake/submitDraft.ts'
import { legalRouter } from './legal/router.ts'
import { ledgerPage } from './ledger/ledgerPage.ts'
import { loadSection } from './load/section.ts'
import { addFile, addItem } from './library/addItem.ts'
import { changeStatus } from './library/changeStatus.ts'
import { importLibrary, previewImport } from './library/importTable.ts'
import { libraryFile, listLibrary } from './library/items.ts'
import { drawNumber, nextNumber } from './number/draw.ts'
import { numberLines } from './number/numberLines.ts'
import { recheck } from './number/recheck.ts'
import { addPerson, changePerson, listPeople, resetPassword } from './people/people.ts'
import { planSection } from './plan/section.ts'
import { listBackups, restoreBackup, verifyOffice } from './program/keeping.ts'
import { registerPage, registerRow } from './register/registerPage.ts'
import { carryOver, clearAnswer, confirmUntriggered, saveAnswer } from './review/answers.ts'
import { decide } from './review/decide.ts'
import { release } from './review/release.ts'
import { meView, personAt } from './session/me.ts'
import { changePassword, signOut, unlock } from './session/session.ts'
import { signIn } from './session/signIn.ts'
import { changeSetting, listSettings, officeSettings, settingHistory } from './settings/settings.ts'
import { previewSheet } from './sheet/previewSheet.ts'
import { printSheet } from './sheet/printSheet.ts'
import { compareSignOff, enterSignOff } from './signOff/signOff.ts'
import { figureRows } from './statistics/figureRows.ts'
import { monthFigures } from './statistics/monthFigures.ts'
import { emergencySection, standInsSection } from './emergency/section.ts'
import { routes } from './routerRoutes.ts'
import { samplesSection } from './samples/section.ts'
import { DONE, guarded, inOffice, openOffice, os, reply, run } from './routerBase.ts'

// Written out: inferred, the type of the whole list would be spelled out here.
export const router: Router<Contract, DoorContext> = os.router({
  program: {
    status: guarded.program.status.handler(({ context }) => context.program.status()),
    setup: guarded.program.setup.handler(async ({ input, context, errors }) => {
      reply(errors, await context.program.setup(input))
      return DONE
    }),
    openDemo: guarded.program.openDemo.handler(async ({ input, context, errors }) => {
      reply(errors, await context.program.openDemo(input.date, input.anew))
      context.session.keep(null)
      return context.program.status()
    }),
    closeDemo: guarded.program.closeDemo.handler(async ({ context }) => {
      await context.program.closeDemo()
      context.session.keep(null)
      return context.program.status()
    }),
    backup: inOffice.program.backup.handler(({ context, errors }) => run(errors, context.program.backup())),
    backups: inOffice.program.backups.handler(({ context, errors }) => run(errors, listBackups(context.ctx))),
    restore: inOffice.program.restore.handler(({ input, context, errors }) => run(errors, restoreBackup(context.ctx, input))),
    verify: inOffice.program.verify.handler(({ context, errors }) => run(errors, verifyOffice(context.ctx))),
  },
  session: {
    signIn: guarded.session.signIn.handler(async ({ input, context, errors }) =>
      run(errors, signIn(context, reply(errors, openOffice(context.program)), input)),
    ),
    signOut: guarded.session.signOut.handler(({ context, errors }) => run(errors, signOut(context))),
    me: guarded.session.me.handler(async ({ context }) => {
      const office = context.program.office()
      const acting = office && (await personAt(context, office))
      return acting ? meView(office, acting) : null
    }),
    unlock: inOffice.session.unlock.handler(({ input, context, errors }) => run(errors, unlock(context.ctx, input))),
    changePassword: inOffice.session.changePassword.handler(({ input, context, errors }) =>
      run(errors, changePassword(context.ctx, input)),
    ),
  },
  people: {
    list: inOffice.people.list.handler(({ context, errors }) => run(errors, listPeople(context.ctx))),
    add: inOffice.people.add.handler(({ input, context, errors }) => run(errors, addPerson(context.ctx, input))),
    change: inOffice.people.change.handler(({ input, context, errors }) => run(errors, changePerson(context.ctx, input))),
    resetPassword: inOffice.people.resetPassword.handler(({ input, context, errors }) =>
      run(errors, resetPassword(context.ctx, input)),
    ),
  },
  settings: {
    list: inOffice.settings.list.handler(({ context, errors }) => run(errors, listSettings(context.ctx))),
    office: inOffice.settings.office.handler(({ context, errors }) => run(errors, officeSettings(context.ctx))),
    change: inOffice.settings.change.handler(({ input, context, errors }) => run(errors, changeSetting(context.ctx, input))),
    history: inOffice.settings.history.handler(({ input, context, errors }) => run(errors, settingHistory(context.ctx, input))),
  },
  intake: {
    read: inOffice.intake.read.handler(({ input, context, errors }) => run(errors, readIntake(context.ctx, input))),
    submit: inOffice.intake.submit.handler(({ input, context, errors }) => run(errors, submitDraft(context.ctx, input))),
  },
  cases: {
    queue: inOffice.cases.queue.handler(({ context, errors }) => run(errors, queue(context.ctx))),
    today: inOffice.cases.today.handler(({ input, context, errors }) => run(errors, today(context.ctx, input))),
    list: inOffice.cases.list.handler(({ input, context, errors }) => run(errors, listCases(context.ctx, input))),
    get: inOffice.cases.get.handler(({ input, context, errors }) => run(errors, getCase(context.ctx, input))),
    overlaps: inOffice.cases.overlaps.handler(({ input, context, errors }) => run(errors, caseOverlaps(context.ctx, input))),
    changeForm: inOffice.cases.changeForm.handler(({ input, context, errors }) => run(errors, changeForm(context.ctx, input))),
    addVersion: inOffice.cases.addVersion.handler(({ input, context, errors }) => run(errors, addVersion(context.ctx, input))),
    examine: inOffice.cases.examine.handler(({ input, context, errors }) => run(errors, examineFile(context.ctx, input))),
    compare: inOffice.cases.compare.handler(({ input, context, errors }) => run(errors, compareCase(context.ctx, input))),
    file: inOffice.cases.file.handler(({ input, context, errors }) => run(errors, caseFile(context.ctx, input))),
    search: inOffice.cases.search.handler(({ input, context, errors }) => run(errors, searchAll(context.ctx, input))),
  },
  review: {
    saveAnswer: inOffice.review.saveAnswer.handler(({ input, context, errors }) => run(errors, saveAnswer(context.ctx, input))),
    clearAnswer: inOffice.review.clearAnswer.handler(({ input, context, errors }) =>
      run(errors, clearAnswer(context.ctx, input)),
    ),
    confirmUntriggered: inOffice.review.confirmUntriggered.handler(({ input, context, errors }) =>
      run(errors, confirmUntriggered(context.ctx, input)),
    ),
    carryOver: inOffice.review.carryOver.handler(({ input, context, errors }) => run(errors, carryOver(context.ctx, input))),
    decide: inOffice.review.decide.handler(({ input, context, errors }) => run(errors, decide(context.ctx, input))),
    release: inOffice.review.release.handler(({ input, context, errors }) => run(errors, release(context.ctx, input))),
  },
  ...routes,
  legal: legalRouter,
  sheet: {
    preview: inOffice.sheet.preview.handler(({ input, context, errors }) => run(errors, previewSheet(context.ctx, input))),
    print: inOffice.sheet.print.handler(({ input, context, errors }) => run(errors, printSheet(context.ctx, input))),
  },
  signOff: {
    enter: inOffice.signOff.enter.handler(({ input, context, errors }) => run(errors, enterSignOff(context.ctx, input))),
    compare: inOffice.signOff.compare.handler(({ input, context, errors }) => run(errors, compareSignOff(context.ctx, input))),
  },
  recheck: { run: inOffice.recheck.run.handler(({ input, context, errors }) => run(errors, recheck(context.ctx, input))) },
  number: {
    next: inOffice.number.next.handler(({ input, context, errors }) => run(errors, nextNumber(context.ctx, input))),
    draw: inOffice.number.draw.handler(({ input, context, errors }) => run(errors, drawNumber(context.ctx, input))),
    lines: inOffice.number.lines.handler(({ input, context, errors }) => run(errors, numberLines(context.ctx, input))),
  },
  register: {
    page: inOffice.register.page.handler(({ input, context, errors }) => run(errors, registerPage(context.ctx, input))),
    row: inOffice.register.row.handler(({ input, context, errors }) => run(errors, registerRow(context.ctx, input))),
  },
  library: {
    list: inOffice.library.list.handler(({ input, context, errors }) => run(errors, listLibrary(context.ctx, input))),
    file: inOffice.library.file.handler(({ input, context, errors }) => run(errors, libraryFile(context.ctx, input))),
    add: inOffice.library.add.handler(({ input, context, errors }) => run(errors, addItem(context.ctx, input))),
    addFile: inOffice.library.addFile.handler(({ input, context, errors }) => run(errors, addFile(context.ctx, input))),
    changeStatus: inOffice.library.changeStatus.handler(async ({ input, context, errors }) =>
      run(errors, changeStatus(context.ctx, input)),
    ),
    previewImport: inOffice.library.previewImport.handler(({ input, context, errors }) =>
      run(errors, previewImport(context.ctx, input)),
    ),
    import: inOffice.library.import.handler(({ input, context, errors }) => run(errors, importLibrary(context.ctx, input))),
  },
  statistics: {
    month: inOffice.statistics.month.handler(({ input, context, errors }) => run(errors, monthFigures(context.ctx, input))),
    rows: inOffice.statistics.rows.handler(({ input, context, errors }) => run(errors, figureRows(context.ctx, input))),
  },
  plan: planSection,
  load: loadSection,
  inspection: inspectionSection,
  emergency: emergencySection,
  standIns: standInsSection,
  samples: samplesSection,
  ledger: { page: inOffice.ledger.page.handler(({ input, context, errors }) => run(errors, ledgerPage(context.ctx, input))) },
})

package dev.madoguchi.ending;

import dev.madoguchi.closing.ResidueScan;
import dev.madoguchi.closing.ScanReport;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Erases a workstation by its signed plan, and reports it (004 §2-2(8)③): first the keys, then every file, then a search. The mark
 * of the plan goes when the report is signed: until then it shows that this is the computer that the report speaks of.
 *
 * <p>It needs nothing but the plan and the key beside it. A program that was killed does it again, and what was done stays done.
 */
public final class FullErase {
    /** What opens the rest: first who may sign in with the station's key, then the station's own secrets, then keys of days. */
    private static final List<String> KEYS = List.of("people.json", "station.secret", "keys", "photo-keys", "search");

    private final ResidueScan search;
    private final Clock clock;
    private final Consumer<EraseStep> progress;

    /** @param search looks where this computer may have left something */
    public FullErase(ResidueScan search, Clock clock, Consumer<EraseStep> progress) {
        this.search = search;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Erases what the plan names. There is no way back, except onwards.
     *
     * @throws EndingException {@code PLAN}, {@code NOT_PLANNED}, {@code LEFT} or {@code STORAGE}
     */
    public EraseReport carryOut(ReportFolder folder) throws EndingException {
        try {
            if (!folder.planned()) {
                throw new EndingException(EndingFault.PLAN, "there is no plan in " + folder.root());
            }
            ErasePlan plan = ErasePlan.read(folder.plan());
            if (!Files.exists(folder.reportFile())) {
                erase(plan, folder);
                report(plan, folder);
                progress.accept(EraseStep.REPORTED);
            }
            new PlannedHome(plan.home()).removeMark(folder.plan());
            folder.destroyKey();
            progress.accept(EraseStep.REPORT_KEY_DESTROYED);
            return EraseReport.read(folder);
        } catch (IOException e) {
            throw new EndingException(EndingFault.STORAGE, "erasing stopped; do it again", e);
        } catch (SecretException e) {
            throw new EndingException(EndingFault.PLAN, "the report's key cannot be used: " + e.fault(), e);
        }
    }

    private void erase(ErasePlan plan, ReportFolder folder) throws EndingException, IOException {
        var home = new PlannedHome(plan.home());
        home.require(plan, folder.plan());
        home.destroy(KEYS);
        done(folder, EraseStep.KEYS_DESTROYED);
        if (plan.memory().isPresent()) {
            ErasedFiles.destroyTree(plan.memory().get());
        }
        done(folder, EraseStep.MEMORY_CLEARED);
        home.destroyAllButMark();
        home.requireBare();
        done(folder, EraseStep.FILES_REMOVED);
    }

    private void report(ErasePlan plan, ReportFolder folder) throws IOException, SecretException {
        ScanReport scan = search.scanForDocuments();
        done(folder, EraseStep.SEARCHED);
        List<String> found = new ArrayList<>();
        scan.findings().forEach(each -> found.add(each.file()));
        found.addAll(scan.unread());
        var report = new EraseReport(plan, folder.steps(), found, scan.notSearched());
        try (SigningKey key = folder.key()) {
            byte[] jws = report.sign(key, folder.plan()).getBytes(StandardCharsets.US_ASCII);
            DurableFile.write(folder.reportFile(), jws);
        }
    }

    private void done(ReportFolder folder, EraseStep step) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        folder.done(step, now);
        progress.accept(step);
    }
}

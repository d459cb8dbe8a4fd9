package dev.madoguchi.ending;

import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.file.Files;

/** Carries an erasure out by the plan in its folder, and leaves the report on paper beside it. May be done again. */
public final class Erasing {
    private final FullErase erase;
    private final EraseReportPdf paper;

    public Erasing(FullErase erase, EraseReportPdf paper) {
        this.erase = erase;
        this.paper = paper;
    }

    /**
     * Erases what the plan names.
     *
     * @throws EndingException {@code PLAN}, {@code NOT_PLANNED}, {@code LEFT} or {@code STORAGE}
     */
    public EraseReport carryOut(ReportFolder folder) throws EndingException {
        EraseReport report = erase.carryOut(folder);
        try {
            String sha256 = Digests.sha256Hex(Files.readAllBytes(folder.reportFile()));
            DurableFile.write(folder.pdfFile(), paper.write(report, sha256));
        } catch (IOException e) {
            throw new EndingException(EndingFault.STORAGE, "the report on paper cannot be written; do it again", e);
        }
        return report;
    }
}

package dev.madoguchi.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolChecksTest {
    @TempDir
    private Path folder;

    @Test
    void warnsWhereCupsKeepsDocumentsAndSaysWhatToRun() throws IOException {
        for (String settings :
                new String[] {"", "PreserveJobFiles Yes", "PreserveJobFiles 3600\nPreserveJobHistory 60"}) {
            Finding finding = cups(settings);

            assertEquals(Finding.State.WARNING, finding.state(), settings);
            assertTrue(finding.advice().contains("cupsctl PreserveJobFiles=No"), finding.advice());
        }
    }

    @Test
    void isContentWhereCupsKeepsNone() throws IOException {
        for (String settings : new String[] {
            "PreserveJobFiles No",
            "  preservejobfiles off",
            "PreserveJobHistory No",
            "PreserveJobFiles Yes\nPreserveJobFiles 0"
        }) {
            assertEquals(Finding.State.OK, cups(settings).state(), settings);
        }
    }

    @Test
    void isContentWithoutCups() {
        assertEquals(
                Finding.State.OK, SpoolChecks.cups(folder.resolve("none.conf")).state());
    }

    @Test
    void namesThePrintersOfWindowsThatKeepDocuments() {
        assertEquals(Finding.State.OK, SpoolChecks.keeping("\r\n").state());
        assertEquals(
                "kept by Photo, Office",
                SpoolChecks.keeping("Photo\r\nOffice\r\n").found());
    }

    private Finding cups(String settings) throws IOException {
        return SpoolChecks.cups(Files.writeString(folder.resolve("cupsd.conf"), settings));
    }
}

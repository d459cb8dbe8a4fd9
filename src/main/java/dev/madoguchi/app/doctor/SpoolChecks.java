package dev.madoguchi.app.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Whether this computer's print system keeps documents after it has printed them. */
public final class SpoolChecks {
    private static final String CHECK = "printed documents";
    private static final Path CUPS = Path.of("/etc/cups/cupsd.conf");
    private static final int ANSWER_SECONDS = 20;
    private static final String[] KEEPING = {
        "powershell", "-NoProfile", "-Command", "Get-Printer | Where-Object KeepPrintedJobs | ForEach-Object Name"
    };

    private SpoolChecks() {}

    /** The check of this computer. */
    public static Finding spool() {
        return File.separatorChar == '\\' ? windows() : cups(CUPS);
    }

    /**
     * CUPS keeps each document for a day where nobody says otherwise (cupsd.conf(5): PreserveJobFiles, PreserveJobHistory).
     *
     * @param settings cupsd's file of settings
     */
    static Finding cups(Path settings) {
        if (!Files.exists(settings)) {
            return Finding.ok(CHECK, "no CUPS on this computer");
        }
        try {
            List<String> lines = Files.readAllLines(settings);
            String files = value(lines, "preservejobfiles", "86400");
            String history = value(lines, "preservejobhistory", "Yes");
            boolean none = isNo(files) || isNo(history);
            return none
                    ? Finding.ok(CHECK, "CUPS keeps none")
                    : Finding.warning(
                            CHECK,
                            "CUPS keeps each one (PreserveJobFiles " + files + ")",
                            "Run as root: cupsctl PreserveJobFiles=No. The workstation removes its own documents from the"
                                    + " spool all the same; those of other programs stay until then.");
        } catch (IOException e) {
            return Finding.warning(
                    CHECK,
                    settings + " may not be read",
                    "Ask an administrator to run: cupsctl PreserveJobFiles=No. CUPS keeps documents for a day otherwise.");
        }
    }

    private static String value(List<String> lines, String name, String usual) {
        return lines.stream()
                .map(line -> line.strip().split("\\s+", 2))
                .filter(words ->
                        words.length == 2 && words[0].toLowerCase(Locale.ROOT).equals(name))
                .map(words -> words[1].strip())
                .reduce((first, last) -> last)
                .orElse(usual);
    }

    private static boolean isNo(String value) {
        return List.of("no", "off", "false", "0").contains(value.toLowerCase(Locale.ROOT));
    }

    private static Finding windows() {
        try {
            Process asked =
                    new ProcessBuilder(KEEPING).redirectErrorStream(true).start();
            try {
                asked.getOutputStream().close();
                if (!asked.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS) || asked.exitValue() != 0) {
                    return unknown("Windows does not say");
                }
                return keeping(new String(asked.getInputStream().readAllBytes(), Charset.defaultCharset()));
            } finally {
                asked.destroyForcibly();
            }
        } catch (IOException e) {
            return unknown(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown("interrupted");
        }
    }

    /** @param names the printers that keep documents, one a line */
    static Finding keeping(String names) {
        return names.isBlank()
                ? Finding.ok(CHECK, "Windows keeps none")
                : Finding.warning(
                        CHECK,
                        "kept by " + String.join(", ", names.strip().lines().toList()),
                        "Printer properties, Advanced: clear \"Keep printed documents\".");
    }

    private static Finding unknown(String why) {
        return Finding.warning(
                CHECK, why, "See in each printer's properties, Advanced, that \"Keep printed documents\" is off.");
    }
}

package dev.madoguchi.app.command;

import dev.madoguchi.form.ApplicationIdParser;
import dev.madoguchi.form.FormCode;
import dev.madoguchi.form.QrFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the QR code of application forms in pictures. */
@Command(
        name = "qr",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the QR code of an application form in each picture. A code's address is never opened.",
            "Exit code 1 when a file cannot be read at all; a picture without an application id is an answer."
        })
final class QrCommand implements Runnable {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pictures: PNG or JPEG.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Option(names = "--raw", description = "Print the code's text as well, whatever code it is.")
    private boolean raw;

    @Option(names = "--profile", description = "Whose application sites are allowed.")
    private @Nullable Path profile;

    @Override
    public void run() {
        QrFile reader = new QrFile(
                new ApplicationIdParser(Samples.profile(profile).rules().form().hosts()));
        List<Map<String, Object>> readings = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new CommandFault("The file " + file + " cannot be read.");
            }
            readings.add(told(file, reader.read(file)));
        }
        if (json) {
            Json.print(readings);
        } else {
            readings.forEach(reading -> System.out.println(reading.get("file") + ": "
                    + (reading.get("applicationId") == null ? reading.get("reason") : reading.get("applicationId"))));
        }
    }

    private Map<String, Object> told(Path file, QrFile.Reading reading) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", file.toString());
        switch (reading.code()) {
            case FormCode.Accepted accepted -> {
                told.put("applicationId", accepted.id().digits());
                told.put("reason", null);
            }
            case FormCode.Refused refused -> {
                told.put("applicationId", null);
                told.put("reason", refused.reason().name());
            }
        }
        told.put("millis", reading.took().toMillis());
        if (raw) {
            told.put("text", reading.texts().isEmpty() ? null : String.join("\n", reading.texts()));
        }
        return told;
    }
}

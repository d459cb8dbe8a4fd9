package dev.madoguchi.app.command;

import dev.madoguchi.form.ApplicationIdParser;
import dev.madoguchi.form.FormCode;
import dev.madoguchi.form.QrFile;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the QR code of application forms in pictures. */
@Command(
        name = "qr",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the QR code of an application form in each picture. A code's address is never opened.",
            "Exit code 1 when a file is no picture that can be read; the others are read all the same.",
            "A picture without an application id is an answer."
        })
final class QrCommand implements Callable<Integer> {
    private final Texts texts = new Texts(Locale.ENGLISH);

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pictures: PNG or JPEG.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Option(names = "--raw", description = "Print the code's text as well, whatever code it is.")
    private boolean raw;

    @Option(names = "--profile", description = "Whose application sites are allowed.")
    private @Nullable Path profile;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        QrFile reader = new QrFile(
                new ApplicationIdParser(Samples.profile(profile).rules().form().hosts()));
        List<Map<String, Object>> told = new ArrayList<>();
        boolean failed = false;
        for (Path file : files) {
            QrFile.Reading reading = reader.read(file);
            if (reading.code() instanceof FormCode.Refused refused && isBadFile(refused.reason())) {
                failed = true;
                spec.commandLine().getErr().println("madoguchi: " + file + ": " + sentence(refused.reason()));
            }
            told.add(told(file, reading));
            if (!json) {
                print(file, reading);
            }
        }
        if (json) {
            Json.print(told);
        }
        return failed ? 1 : 0;
    }

    private String sentence(FormCode.Reason reason) {
        return texts.get(reason.messageKey()) + " " + texts.get(reason.messageKey() + ".todo");
    }

    private void print(Path file, QrFile.Reading reading) {
        String answer = switch (reading.code()) {
            case FormCode.Accepted accepted -> accepted.id().digits();
            case FormCode.Refused refused -> refused.reason() + ": " + sentence(refused.reason());
        };
        System.out.println(file + ": " + answer);
        if (raw) {
            reading.texts().forEach(System.out::println);
        }
    }

    private static boolean isBadFile(FormCode.Reason reason) {
        return switch (reason) {
            case NO_FILE, NO_PICTURE, PICTURE_TOO_LARGE -> true;
            case NO_CODE,
                    SEVERAL_CODES,
                    EMPTY,
                    TOO_LONG,
                    OTHER_SITE,
                    NO_ID,
                    SEVERAL_IDS,
                    TOO_SHORT,
                    TOO_MANY_DIGITS,
                    NOT_DIGITS,
                    GARBLED -> false;
        };
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

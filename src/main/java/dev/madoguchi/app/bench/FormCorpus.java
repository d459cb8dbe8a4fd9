package dev.madoguchi.app.bench;

import dev.madoguchi.form.QrReader;
import dev.madoguchi.photo.BareQrDetector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drawn forms, spoiled in ten ways, shown to our reader and to others: to zbarimg where it is installed, and to OpenCV's detector.
 *
 * <p>Nothing about it is random but the seed, so that every run shows the same forms.
 */
public final class FormCorpus {
    /** The day that this corpus was first drawn. */
    static final long SEED = 20261126;

    static final String OURS = "Madoguchi";
    static final String ONE_FRAME = "Madoguchi, one camera frame";
    static final String OPENCV = "OpenCV QRCodeDetector";
    static final String ZBARIMG = "zbarimg";

    private static final int BATCH = 50;
    private static final Duration STILL_TIME = Duration.ofSeconds(5);

    private final long seed;
    private final int count;
    private final Duration stillTime;

    /** @param count of forms, a multiple of ten for ten equal parts */
    public FormCorpus(int count) {
        this(SEED, count, STILL_TIME);
    }

    /** @param stillTime how long ours may look at one form */
    FormCorpus(long seed, int count, Duration stillTime) {
        this.seed = seed;
        this.count = count;
        this.stillTime = stillTime;
    }

    /** What every reader that there is read, by its name. */
    Map<String, ReadForms> readByAll() throws Exception {
        try (BareQrDetector opencv = new BareQrDetector()) {
            Map<String, CodeReader> readers = new LinkedHashMap<>();
            readers.put(OURS, this::ours);
            readers.put(ONE_FRAME, FormCorpus::frames);
            readers.put(
                    OPENCV,
                    forms -> forms.stream()
                            .map(form -> opencv.read(SpoiledForm.WIDTH, SpoiledForm.HEIGHT, form.luminance()))
                            .map(text -> text.isEmpty() ? List.<String>of() : List.of(text))
                            .toList());
            if (Zbarimg.present()) {
                readers.put(ZBARIMG, new Zbarimg());
            }
            return read(readers);
        }
    }

    /** What the readers read, by their names. */
    private Map<String, ReadForms> read(Map<String, CodeReader> readers) throws Exception {
        Map<String, ReadForms> results = new LinkedHashMap<>();
        for (int from = 0; from < count; from += BATCH) {
            List<SpoiledForm> forms = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                forms.add(SpoiledForm.of(seed, i));
            }
            for (var reader : readers.entrySet()) {
                List<List<String>> texts = reader.getValue().read(forms);
                ReadForms result = results.computeIfAbsent(reader.getKey(), name -> new ReadForms());
                for (int i = 0; i < forms.size(); i++) {
                    result.add(forms.get(i), texts.get(i));
                }
            }
        }
        return results;
    }

    /** Our reader as it looks at the picture in a file. */
    private List<List<String>> ours(List<SpoiledForm> forms) {
        return forms.stream().map(form -> read(new QrReader(stillTime), form)).toList();
    }

    /** Our reader as it looks at one frame of a camera after another. */
    private static List<List<String>> frames(List<SpoiledForm> forms) {
        QrReader camera = new QrReader();
        return forms.stream().map(form -> read(camera, form)).toList();
    }

    private static List<String> read(QrReader reader, SpoiledForm form) {
        return reader.read(SpoiledForm.WIDTH, SpoiledForm.HEIGHT, form.luminance());
    }

    /** A Markdown table of the shares that were read, by what spoils the forms. */
    public String table() throws Exception {
        Map<String, ReadForms> results = readByAll();
        StringBuilder table = new StringBuilder("Seed %d, %d forms; read of 100:%n%n| |".formatted(seed, count));
        results.keySet().forEach(name -> table.append(' ').append(name).append(" |"));
        table.append("%n|---|".formatted()).append("---:|".repeat(results.size()));
        for (Spoiling spoiling : Spoiling.values()) {
            table.append("%n| %s |".formatted(spoiling));
            results.values().forEach(result -> table.append(" %.1f |".formatted(result.readPercent(spoiling))));
        }
        table.append("%n| of all forms |".formatted());
        results.values().forEach(result -> table.append(" %.1f |".formatted(100 - result.missedPercent())));
        table.append("%n| wrong texts |".formatted());
        results.values().forEach(result -> table.append(" %d |".formatted(result.wrong())));
        return table.toString();
    }
}

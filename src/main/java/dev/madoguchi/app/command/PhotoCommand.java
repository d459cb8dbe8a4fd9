package dev.madoguchi.app.command;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.check.CheckedPhoto;
import dev.madoguchi.photo.check.FaceBox;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.Measure;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.check.PhotoCheck;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.photo.cut.CropBox;
import dev.madoguchi.photo.still.Still;
import dev.madoguchi.photo.still.StillException;
import dev.madoguchi.photo.still.StillFault;
import dev.madoguchi.photo.still.StillPicture;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
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

/** Checks still pictures and cuts the card photo out of them. */
@Command(
        name = "photo",
        mixinStandardHelpOptions = true,
        description = {
            "Checks each picture by the rules of the 4.5 x 3.5 cm photo and cuts it",
            "out: 827 x 1063 pixels, 600 dpi. Nothing is retouched.",
            "A picture without a usable face is an answer. A file that is no picture",
            "is a fault: it is told on standard error, the other files are done",
            "nevertheless, and the exit code is 1."
        })
final class PhotoCommand implements Callable<Integer> {
    private static final double HUNDREDTHS = 100;

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pictures: JPEG or PNG, up to 100 megapixels.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the photos are written.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Map<String, Object>> told = new ArrayList<>();
        boolean failed = false;
        try (HaarFaceFinder finder = new HaarFaceFinder()) {
            PhotoCheck check = new PhotoCheck(finder, PhotoRules.CARD);
            PhotoFiles photos = new PhotoFiles(out);
            photos.prepare();
            for (Path file : files) {
                try {
                    told.add(told(file, check, photos));
                } catch (StillException e) {
                    failed = true;
                    told.add(refused(file, e.fault()));
                }
            }
        } catch (IOException e) {
            print(told);
            throw new CommandFault(PhotoFiles.why(out, e), e);
        }
        print(told);
        return failed ? 1 : 0;
    }

    private void print(List<Map<String, Object>> told) {
        if (json) {
            Json.print(told);
        } else {
            told.stream()
                    .filter(each -> each.containsKey("verdict"))
                    .map(this::lines)
                    .forEach(System.out::println);
        }
    }

    private Map<String, Object> told(Path file, PhotoCheck check, PhotoFiles photos)
            throws StillException, IOException {
        Still still = StillPicture.still(file);
        CheckedPhoto checked = check.check(still.frame());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", file.toString());
        told.put("faces", checked.faces().size());
        told.put("box", checked.faces().isEmpty() ? null : box(checked.faces().getFirst()));
        told.put("colours", still.colours().name());
        told.put("measures", checked.measures().stream().map(this::measure).toList());
        told.put("verdict", checked.verdict().name());
        told.put("crop", checked.crop().map(PhotoCommand::box).orElse(null));
        told.put("output", output(file, still.frame(), checked, check, photos));
        return told;
    }

    private static @Nullable String output(
            Path file, Frame frame, CheckedPhoto checked, PhotoCheck check, PhotoFiles photos) throws IOException {
        if (checked.crop().isEmpty()) {
            return null;
        }
        return photos.write(file, check.cut(frame, checked.crop().get()).jpeg()).toString();
    }

    private Map<String, Object> refused(Path file, StillFault fault) {
        String reason = texts.get(fault.messageKey());
        spec.commandLine().getErr().println("madoguchi: " + file + ": " + reason);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", file.toString());
        told.put("error", fault.name());
        told.put("reason", reason);
        return told;
    }

    /** For a person: the verdict, what speaks against the photo and what to do, and where the photo is. */
    private String lines(Map<String, Object> photo) {
        StringBuilder lines = new StringBuilder();
        lines.append(photo.get("file")).append(": ").append(photo.get("verdict"));
        if (photo.get("output") != null) {
            lines.append(" -> ").append(photo.get("output"));
        }
        if (photo.get("measures") instanceof List<?> measures) {
            measures.stream()
                    .filter(measure -> measure instanceof Map<?, ?> told && told.get("state") != State.PASS)
                    .map(measure -> (Map<?, ?>) measure)
                    .forEach(measure -> lines.append("\n    %s %s: %s"
                            .formatted(measure.get("state"), measure.get("name"), measure.get("reason"))));
        }
        return lines.toString();
    }

    private static Map<String, Object> box(FaceBox face) {
        return box(face.x(), face.y(), face.width(), face.height());
    }

    /** The box before it is turned, and the degrees by which it is turned about its middle. */
    private static Map<String, Object> box(CropBox crop) {
        Map<String, Object> box = box(crop.x(), crop.y(), crop.width(), crop.height());
        box.put("angle", Math.round(crop.angle() * HUNDREDTHS) / HUNDREDTHS);
        return box;
    }

    private static Map<String, Object> box(int x, int y, int width, int height) {
        Map<String, Object> box = new LinkedHashMap<>();
        box.put("x", x);
        box.put("y", y);
        box.put("width", width);
        box.put("height", height);
        return box;
    }

    private Map<String, Object> measure(Measure measure) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", measure.name());
        told.put("value", Double.isNaN(measure.value()) ? null : measure.value());
        told.put("unit", measure.unit());
        told.put("state", measure.state());
        told.put("reason", texts.get(measure.reasonKey()));
        return told;
    }
}

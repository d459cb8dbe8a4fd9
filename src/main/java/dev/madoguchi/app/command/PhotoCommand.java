package dev.madoguchi.app.command;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.CheckedPhoto;
import dev.madoguchi.photo.CropBox;
import dev.madoguchi.photo.FaceBox;
import dev.madoguchi.photo.HaarFaceFinder;
import dev.madoguchi.photo.Measure;
import dev.madoguchi.photo.PhotoCheck;
import dev.madoguchi.photo.PhotoRules;
import dev.madoguchi.photo.StillException;
import dev.madoguchi.photo.StillPicture;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks still pictures and cuts the card photo out of them. */
@Command(
        name = "photo",
        mixinStandardHelpOptions = true,
        description = {
            "Checks each picture by the rules of the 4.5 x 3.5 cm photo and cuts it out: 827 x 1063 pixels, 600 dpi.",
            "Nothing is retouched. A picture without a usable face is an answer; a file that is none is a fault."
        })
final class PhotoCommand implements Runnable {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pictures: PNG or JPEG.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the photos are written.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Override
    public void run() {
        List<Map<String, Object>> told = new ArrayList<>();
        try (HaarFaceFinder finder = new HaarFaceFinder()) {
            PhotoCheck check = new PhotoCheck(finder, PhotoRules.CARD);
            Files.createDirectories(out);
            for (Path file : files) {
                told.add(told(file, check));
            }
        } catch (IOException e) {
            throw new CommandFault("The folder " + out + " cannot be written: " + e.getMessage(), e);
        }
        if (json) {
            Json.print(told);
        } else {
            told.forEach(photo ->
                    System.out.println(photo.get("file") + ": " + photo.get("verdict") + " " + photo.get("output")));
        }
    }

    private Map<String, Object> told(Path file, PhotoCheck check) throws IOException {
        Frame frame = read(file);
        CheckedPhoto checked = check.check(frame);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", file.toString());
        told.put("faces", checked.faces().size());
        told.put("box", checked.faces().isEmpty() ? null : box(checked.faces().getFirst()));
        told.put(
                "measures",
                checked.measures().stream().map(PhotoCommand::measure).toList());
        told.put("verdict", checked.verdict().name());
        told.put("crop", checked.crop().map(PhotoCommand::box).orElse(null));
        told.put("output", output(file, frame, checked, check));
        return told;
    }

    private static Frame read(Path file) {
        try {
            return StillPicture.read(file);
        } catch (StillException e) {
            String key = "photo.file." + e.fault();
            throw new CommandFault(file + ": " + new Texts(Locale.ENGLISH).get(key), e);
        }
    }

    private @Nullable String output(Path file, Frame frame, CheckedPhoto checked, PhotoCheck check) throws IOException {
        if (checked.crop().isEmpty()) {
            return null;
        }
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-photo.jpg";
        Path photo = out.resolve(name);
        Files.write(photo, check.cut(frame, checked.crop().get()).jpeg());
        return photo.toString();
    }

    private static Map<String, Integer> box(FaceBox face) {
        return Map.of("x", face.x(), "y", face.y(), "width", face.width(), "height", face.height());
    }

    private static Map<String, Integer> box(CropBox crop) {
        return Map.of("x", crop.x(), "y", crop.y(), "width", crop.width(), "height", crop.height());
    }

    private static Map<String, Object> measure(Measure measure) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", measure.name());
        told.put("value", Double.isNaN(measure.value()) ? null : measure.value());
        told.put("unit", measure.unit());
        told.put("state", measure.state().name());
        told.put("reason", measure.reasonKey());
        return told;
    }
}

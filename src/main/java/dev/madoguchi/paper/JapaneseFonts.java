package dev.madoguchi.paper;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The font files by which Japanese is set in a PDF. They must have TrueType outlines, because PDFBox embeds no others in
 * part: Noto CJK, which has PostScript ones, only serves for rare characters.
 */
public final class JapaneseFonts {
    private static final List<Family> KNOWN = List.of(
            new Family("BIZUDPGothic-Regular.ttf", "", "BIZUDPGothic-Bold.ttf", ""),
            new Family("BIZ-UDGothicR.ttc", "BIZ-UDPGothic", "BIZ-UDGothicB.ttc", "BIZ-UDPGothic-Bold"),
            new Family("BIZUDGothic-Regular.ttf", "", "BIZUDGothic-Bold.ttf", ""),
            new Family("meiryo.ttc", "Meiryo", "meiryob.ttc", "Meiryo-Bold"),
            new Family("YuGothM.ttc", "YuGothic-Medium", "YuGothB.ttc", "YuGothic-Bold"),
            new Family("msgothic.ttc", "MS-PGothic", "msgothic.ttc", "MS-PGothic"),
            new Family("ipaexg.ttf", "", "ipaexg.ttf", ""),
            new Family("ipagp.ttf", "", "ipagp.ttf", ""));

    /** What was found: folders of fonts are large, and no counter's fonts leave while it works. */
    private static volatile @Nullable JapaneseFonts found;

    private final FontFace regular;
    private final FontFace bold;

    private JapaneseFonts(FontFace regular, FontFace bold) {
        this.regular = regular;
        this.bold = bold;
    }

    private record Family(String regularFile, String regularName, String boldFile, String boldName) {}

    /**
     * The best of the known fonts that is installed on this computer; looked for until one is found, slowly.
     *
     * @throws FontsMissingException when none is
     */
    public static JapaneseFonts installed() throws FontsMissingException {
        JapaneseFonts known = found;
        if (known == null) {
            known = in(usualFolders());
            found = known;
        }
        return known;
    }

    /**
     * The best of the known fonts in these folders and below.
     *
     * @throws FontsMissingException when there is none
     */
    public static JapaneseFonts in(List<Path> folders) throws FontsMissingException {
        List<Path> files = folders.stream().flatMap(JapaneseFonts::filesIn).toList();
        for (Family family : KNOWN) {
            Optional<Path> regular = named(files, family.regularFile());
            if (regular.isPresent()) {
                FontFace face = new FontFace(regular.get(), family.regularName());
                return named(files, family.boldFile())
                        .map(bold -> new JapaneseFonts(face, new FontFace(bold, family.boldName())))
                        .orElseGet(() -> new JapaneseFonts(face, face));
            }
        }
        throw new FontsMissingException("no Japanese TrueType font in " + folders
                + "; install one: Debian: apt-get install fonts-morisawa-bizud-gothic; Windows: the optional feature"
                + " \"Japanese Supplemental Fonts\" (BIZ UDGothic, Meiryo)");
    }

    FontFace regular() {
        return regular;
    }

    FontFace bold() {
        return bold;
    }

    private static List<Path> usualFolders() {
        Path home = Path.of(System.getProperty("user.home"));
        Stream<Path> always = Stream.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                home.resolve(".local/share/fonts"),
                home.resolve(".fonts"));
        Stream<Path> windows = Stream.of("WINDIR", "LOCALAPPDATA")
                .map(System::getenv)
                .filter(folder -> folder != null && !folder.isBlank())
                .flatMap(folder ->
                        Stream.of(Path.of(folder, "Fonts"), Path.of(folder, "Microsoft", "Windows", "Fonts")));
        return Stream.concat(always, windows).toList();
    }

    private static Stream<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> named(List<Path> files, String name) {
        return files.stream()
                .filter(file -> file.toString()
                        .toLowerCase(Locale.ROOT)
                        .endsWith(File.separator + name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}

package dev.madoguchi.app.workstation;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.reading.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A municipality that has given itself another text of consent than the product brings along. */
final class NewWords {
    static final String VERSION = "2026-12";
    static final String JAPANESE = "お預かりする期間を、本日の業務の終わりまでに改めました。同意いただける場合は印を付けてください。";

    private NewWords() {}

    /** A sample's profile, with the new text. */
    static Profile of(Path folder, String sample) throws IOException, ProfileException {
        String words = "%nconsent:%n  version: \"%s\"%n  japanese: %s%n  source: 試験%n".formatted(VERSION, JAPANESE);
        Path file = folder.resolve(sample);
        Files.writeString(file, Files.readString(Path.of("sample-config", sample)) + words);
        return Profiles.read(file);
    }
}

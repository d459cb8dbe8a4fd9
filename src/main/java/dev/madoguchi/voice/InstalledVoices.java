package dev.madoguchi.voice;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which voices this computer has: SAPI on Windows; elsewhere Open JTalk where its dictionary and a voice file are installed, else
 * espeak-ng fed with kana, and espeak-ng for English.
 */
public final class InstalledVoices {
    private static final int DEEP = 4;

    private final List<Path> programs;
    private final List<Path> dictionaries;
    private final Path voices;

    /**
     * @param programs the folders in which programs are looked for
     * @param dictionaries where Open JTalk's dictionary may be
     * @param voices the folder with {@code .htsvoice} files
     */
    InstalledVoices(List<Path> programs, List<Path> dictionaries, Path voices) {
        this.programs = List.copyOf(programs);
        this.dictionaries = List.copyOf(dictionaries);
        this.voices = voices;
    }

    /** The voices of this computer, at most one for each language; none is no fault. */
    public static List<Voice> find() {
        if (File.separatorChar == '\\') {
            return List.of(new SapiVoice(Locale.JAPANESE), new SapiVoice(Locale.ENGLISH));
        }
        List<Path> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        // Debian: open-jtalk-mecab-naist-jdic and hts-voice-*
        return new InstalledVoices(
                        path,
                        List.of(
                                Path.of("/var/lib/mecab/dic/open-jtalk/naist-jdic"),
                                Path.of("/usr/share/open-jtalk/dic/naist-jdic")),
                        Path.of("/usr/share/hts-voice"))
                .voices();
    }

    List<Voice> voices() {
        List<Voice> found = new ArrayList<>();
        openJTalk().ifPresent(found::add);
        if (program("espeak-ng")) {
            if (found.isEmpty()) {
                found.add(new EspeakVoice(Locale.JAPANESE));
            }
            found.add(new EspeakVoice(Locale.ENGLISH));
        }
        return List.copyOf(found);
    }

    private Optional<Voice> openJTalk() {
        if (!program("open_jtalk")) {
            return Optional.empty();
        }
        return dictionaries.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .flatMap(dictionary -> voiceFile().map(file -> new OpenJTalkVoice(dictionary, file)));
    }

    private Optional<Path> voiceFile() {
        if (!Files.isDirectory(voices)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(voices, DEEP)) {
            return files.filter(file -> file.toString().endsWith(".htsvoice"))
                    .sorted()
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private boolean program(String name) {
        return programs.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(name)));
    }
}

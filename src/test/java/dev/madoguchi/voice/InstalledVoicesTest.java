package dev.madoguchi.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.reading.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class InstalledVoicesTest {
    @TempDir
    private Path folder;

    @Test
    void speaksACallInJapaneseAndEnglishByWhatIsInstalled() throws Exception {
        List<Voice> voices = InstalledVoices.find();
        assumeTrue(!voices.isEmpty(), "neither espeak-ng nor Open JTalk is installed");
        var call = new CallWords(
                Profiles.read(Path.of("sample-config/kokubunji.yaml")).call());

        for (Sentence sentence : call.of(new Announcement("A", 12, 2))) {
            Voice voice = voices.stream()
                    .filter(each -> each.language().equals(sentence.language()))
                    .findFirst()
                    .orElseThrow();
            Sound sound = voice.say(sentence);
            Files.createDirectories(Path.of("target/voice"));
            Files.write(Path.of("target/voice", sentence.language() + ".wav"), sound.wav());

            assertTrue(sound.loudest() > 0.1, voice.name() + " is heard: " + sound.loudest());
            assertTrue(sound.length().compareTo(Duration.ofSeconds(2)) > 0, voice.name() + " " + sound.length());
            assertTrue(sound.length().compareTo(Duration.ofSeconds(15)) < 0, voice.name() + " " + sound.length());
        }
    }

    @Test
    void saysALongerNumberLonger() throws Exception {
        assumeTrue(
                InstalledVoices.find().stream().anyMatch(EspeakVoice.class::isInstance), "espeak-ng is not installed");
        var voice = new EspeakVoice(Locale.JAPANESE);

        Sound four = voice.say(kana(Kana.number(4)));
        Sound many = voice.say(kana(Kana.number(7777)));

        assertTrue(many.length().compareTo(four.length().multipliedBy(2)) > 0, four.length() + " " + many.length());
    }

    @Test
    void prefersOpenJTalkWhereAVoiceFileIsInstalled() throws IOException {
        program("open_jtalk");
        program("espeak-ng");
        Path dictionary = Files.createDirectory(folder.resolve("naist-jdic"));
        Path all = folder.resolve("hts-voice");
        Path voices = Files.createDirectories(all.resolve("nitech"));
        var installed = new InstalledVoices(List.of(folder), List.of(dictionary), all);

        assertEquals(List.of("espeak-ng (ja)", "espeak-ng (en)"), names(installed));

        Files.createFile(voices.resolve("nitech.htsvoice"));

        assertEquals(List.of("Open JTalk (nitech.htsvoice)", "espeak-ng (en)"), names(installed));
    }

    @Test
    void saysThatOpenJTalkCannotSpeakWithABrokenVoiceFile() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/open_jtalk")), "Open JTalk is not installed");
        Path broken = Files.writeString(folder.resolve("broken.htsvoice"), "no voice");
        var voice = new OpenJTalkVoice(Path.of("/var/lib/mecab/dic/open-jtalk/naist-jdic"), broken);

        var fault = assertThrows(DeviceException.class, () -> voice.say(kana("いち")));

        assertTrue(Set.of(DeviceFault.REFUSED, DeviceFault.BROKEN).contains(fault.fault()), fault.toString());
    }

    @Test
    void findsNoVoiceWhereNoneIs() {
        var none = new InstalledVoices(List.of(folder), List.of(), folder.resolve("hts-voice"));

        assertEquals(List.of(), names(none));
    }

    @Test
    void keepsTheSentenceOutOfWindowsScript() {
        String script = SapiVoice.script(Locale.JAPANESE);

        assertTrue(script.contains("[Globalization.CultureInfo]'ja-JP'"));
        assertTrue(script.contains("OpenStandardInput"));
        assertEquals(-1, script.indexOf('"'), "a quotation mark would end the argument on Windows");
    }

    private void program(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<String> names(InstalledVoices installed) {
        return installed.voices().stream().map(Voice::name).toList();
    }

    private static Sentence kana(String kana) {
        return new Sentence(Locale.JAPANESE, kana, kana);
    }
}

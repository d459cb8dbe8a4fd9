package dev.madoguchi.voice;

import dev.madoguchi.device.DeviceException;
import java.nio.file.Path;
import java.util.Locale;

/** Open JTalk, which reads Japanese as it is written, with a voice file that somebody installed. */
final class OpenJTalkVoice implements Voice {
    private final Path voice;
    private final VoiceProgram program;

    /**
     * @param dictionary the folder of the NAIST dictionary in UTF-8
     * @param voice an {@code .htsvoice} file
     */
    OpenJTalkVoice(Path dictionary, Path voice) {
        this.voice = voice;
        this.program = VoiceProgram.of(
                "open_jtalk", "-x", dictionary.toString(), "-m", voice.toString(), "-ow", "/dev/stdout");
    }

    @Override
    public String name() {
        return "Open JTalk (" + voice.getFileName() + ")";
    }

    @Override
    public Locale language() {
        return Locale.JAPANESE;
    }

    @Override
    public Sound say(Sentence sentence) throws DeviceException {
        return program.say(sentence.written());
    }
}

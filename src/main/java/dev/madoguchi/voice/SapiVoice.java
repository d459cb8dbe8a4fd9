package dev.madoguchi.voice;

import dev.madoguchi.device.DeviceException;
import java.util.Locale;

/**
 * The voice of Windows (SAPI 5 through System.Speech), driven by PowerShell. The sentence goes in by standard input, as data: no
 * word of it is ever part of the script.
 */
final class SapiVoice implements Voice {
    private static final String SCRIPT = """
            $ErrorActionPreference='Stop';
            $in=New-Object IO.StreamReader([Console]::OpenStandardInput(),[Text.Encoding]::UTF8);
            $text=$in.ReadToEnd();
            Add-Type -AssemblyName System.Speech;
            $voice=New-Object System.Speech.Synthesis.SpeechSynthesizer;
            $culture=[Globalization.CultureInfo]'CULTURE';
            if(-not ($voice.GetInstalledVoices($culture) | Where-Object Enabled)){exit 3};
            $voice.SelectVoiceByHints('NotSet','NotSet',0,$culture);
            $voice.Rate=-1;
            $sound=New-Object IO.MemoryStream;
            $voice.SetOutputToWaveStream($sound);
            $voice.Speak($text);
            $voice.SetOutputToNull();
            $out=[Console]::OpenStandardOutput();
            $sound.WriteTo($out);
            $out.Flush();
            """;

    private final Locale language;
    private final VoiceProgram program;

    SapiVoice(Locale language) {
        this.language = language;
        this.program = VoiceProgram.of("powershell", "-NoProfile", "-NonInteractive", "-Command", script(language));
    }

    static String script(Locale language) {
        String culture = language.equals(Locale.JAPANESE) ? "ja-JP" : "en-US";
        return SCRIPT.replace("CULTURE", culture).replace("\n", " ").strip();
    }

    @Override
    public String name() {
        return "Windows (" + language.getLanguage() + ")";
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public Sound say(Sentence sentence) throws DeviceException {
        return program.say(sentence.written());
    }
}

package dev.madoguchi.app.command;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.voice.Announcement;
import dev.madoguchi.voice.Announcer;
import dev.madoguchi.voice.AnnouncerState;
import dev.madoguchi.voice.CallWords;
import dev.madoguchi.voice.InstalledVoices;
import dev.madoguchi.voice.Loudspeaker;
import dev.madoguchi.voice.Sentence;
import dev.madoguchi.voice.Sound;
import dev.madoguchi.voice.SystemLoudspeaker;
import dev.madoguchi.voice.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says one call, to try the voice and the loudspeaker. */
@Command(
        name = "announce",
        mixinStandardHelpOptions = true,
        description = "Calls a number to a window: a chime, Japanese, English. To try the voice and the loudspeaker.")
final class AnnounceCommand implements Runnable {
    private static final long LIMIT_SECONDS = 90;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "NUMBER", description = "A ticket's number, such as A-012.")
    private String number = "";

    @Option(names = "--window", required = true, description = "The number of the window.")
    private int window;

    @Option(names = "--profile", description = "Whose words (default: sample-config/kokubunji.yaml).")
    private @Nullable Path profile;

    @Option(names = "--out", description = "Leave part-N.wav in this folder instead of playing them.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public void run() {
        Announcement call = Announcement.of(number, window)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Give a number such as A-012, and a --window from 1."));
        Profile words = Samples.profile(profile);
        List<Voice> voices = InstalledVoices.find();
        AnnouncerState end = said(call, new CallWords(words.call()), voices);
        switch (end) {
            case AnnouncerState.NotHeard failed -> throw fault(failed.fault());
            case AnnouncerState.Quiet quiet -> tell(call, words, voices, true);
            case AnnouncerState.ChimeOnly chime -> tell(call, words, voices, false);
            case AnnouncerState.Speaking none -> throw new IllegalStateException("no end");
            case AnnouncerState.TooMany none -> throw new IllegalStateException("no end");
        }
    }

    private AnnouncerState said(Announcement call, CallWords words, List<Voice> voices) {
        CompletableFuture<AnnouncerState> end = new CompletableFuture<>();
        try (Announcer announcer = new Announcer(words, voices, loudspeaker(), state -> {
            if (!(state instanceof AnnouncerState.Speaking)) {
                end.complete(state);
            }
        })) {
            announcer.announce(call);
            return end.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFault("The call was interrupted.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFault("The call did not end in " + LIMIT_SECONDS + " seconds.", e);
        }
    }

    private Loudspeaker loudspeaker() {
        if (out == null) {
            return new SystemLoudspeaker();
        }
        Path folder = out;
        AtomicInteger part = new AtomicInteger();
        return sound -> write(sound, folder, part.incrementAndGet());
    }

    private static void write(Sound sound, Path folder, int part) throws DeviceException {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("part-" + part + ".wav"), sound.wav());
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.REFUSED, folder + " cannot be written", e);
        }
    }

    private CommandFault fault(DeviceFault fault) {
        return new CommandFault(
                out == null
                        ? "The call was not heard (" + fault
                                + "): check the loudspeaker, or write the sound with --out DIR."
                        : "The sound cannot be written to " + out + ".");
    }

    private void tell(Announcement call, Profile profile, List<Voice> voices, boolean whole) {
        List<String> names = voices.stream().map(Voice::name).toList();
        List<String> words = new CallWords(profile.call())
                .of(call).stream().map(Sentence::written).toList();
        if (json) {
            Json.print(Map.of("words", words, "voices", names, "whole", whole));
        } else {
            words.forEach(System.out::println);
            System.out.println(whole ? "Said by " + String.join(", ", names) + "." : "A voice is missing; see doctor.");
        }
    }
}

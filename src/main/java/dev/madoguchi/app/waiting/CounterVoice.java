package dev.madoguchi.app.waiting;

import dev.madoguchi.app.station.WaitingRoomSettings;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.municipality.CallWording;
import dev.madoguchi.voice.Announcer;
import dev.madoguchi.voice.AnnouncerState;
import dev.madoguchi.voice.CallWords;
import dev.madoguchi.voice.InstalledVoices;
import dev.madoguchi.voice.Loudspeaker;
import dev.madoguchi.voice.SimulatedLoudspeaker;
import dev.madoguchi.voice.SystemLoudspeaker;
import dev.madoguchi.voice.Voice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The voice of a counter, and how it is told of in the strip of devices. */
final class CounterVoice {
    private static final String CHIME_ONLY = "device.speaker.chimeOnly";

    private final String name;
    private final Consumer<DeviceStatus> told;

    private CounterVoice(String name, Consumer<DeviceStatus> told) {
        this.name = name;
        this.told = told;
    }

    /** @param told is told how the voice is, at once and after each call, on any thread */
    static Optional<Announcer> of(WaitingRoomSettings.Voice way, CallWording wording, Consumer<DeviceStatus> told) {
        return switch (way) {
            case NONE -> Optional.empty();
            case SPEAKER -> Optional.of(announcer(new SystemLoudspeaker(), wording, told));
            case SIMULATED -> Optional.of(announcer(new SimulatedLoudspeaker(), wording, told));
        };
    }

    private static Announcer announcer(Loudspeaker out, CallWording wording, Consumer<DeviceStatus> told) {
        List<Voice> voices = InstalledVoices.find();
        String names = voices.stream().map(Voice::name).collect(Collectors.joining(", "));
        CounterVoice voice = new CounterVoice(names, told);
        Announcer announcer = new Announcer(new CallWords(wording), voices, out, voice::tell);
        told.accept(
                announcer.speaksAll() ? new DeviceStatus.Ready(names) : new DeviceStatus.Warning(names, CHIME_ONLY));
        return announcer;
    }

    private void tell(AnnouncerState state) {
        switch (state) {
            case AnnouncerState.Speaking speaking -> {}
            case AnnouncerState.Quiet quiet -> told.accept(new DeviceStatus.Ready(name));
            case AnnouncerState.ChimeOnly chime -> told.accept(new DeviceStatus.Warning(name, CHIME_ONLY));
            case AnnouncerState.TooMany many -> told.accept(new DeviceStatus.Warning(name, "device.speaker.tooMany"));
            case AnnouncerState.NotHeard failed -> told.accept(new DeviceStatus.Failed(name, failed.fault()));
        }
    }
}

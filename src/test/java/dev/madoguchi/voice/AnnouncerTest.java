package dev.madoguchi.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.CallWording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class AnnouncerTest {
    private static final Announcement FIRST = new Announcement("A", 1, 1);
    private static final Announcement SECOND = new Announcement("B", 2, 2);
    private static final Announcement THIRD = new Announcement("C", 3, 3);

    private final CallWords words =
            new CallWords(new CallWording("{number}番{window}", "{number}{window}", "{number} {window}"));
    private final SimulatedLoudspeaker loudspeaker = new SimulatedLoudspeaker();
    private final BlockingQueue<AnnouncerState> told = new LinkedBlockingQueue<>();
    private final List<String> said = new ArrayList<>();

    @Test
    void saysOneCallAfterTheOtherEachToItsEnd() throws InterruptedException {
        try (var announcer = announcer(List.of(japanese(), english()), loudspeaker)) {
            announcer.announce(FIRST);
            announcer.announce(SECOND);
            announcer.announce(THIRD);

            assertEquals(List.of(quiet(), quiet(), quiet()), ends(3));
            assertEquals(List.of("ja エー、1番1", "en A 1 1", "ja ビー、2番2", "en B 2 2", "ja シー、3番3", "en C 3 3"), said);
            assertEquals(9, loudspeaker.played().size());
            assertEquals(Chime.sound().length(), loudspeaker.played().get(3).length());
        }
    }

    @Test
    void saysARepeatedRecallOnceWhileItWaits() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        try (var announcer = announcer(List.of(japanese()), sound -> after(gate, sound))) {
            announcer.announce(FIRST);
            begun();
            for (int again = 0; again < 5; again++) {
                announcer.announce(SECOND);
            }
            assertEquals(1, announcer.waiting());
            gate.countDown();

            ends(2);
            assertEquals(List.of("ja エー、1番1", "ja ビー、2番2"), said);
        }
    }

    @Test
    void sendsNobodyToTheWindowThatCalledBefore() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        try (var announcer = announcer(List.of(japanese()), sound -> after(gate, sound))) {
            announcer.announce(FIRST);
            begun();
            announcer.announce(SECOND);
            announcer.announce(new Announcement("B", 2, 5));
            gate.countDown();

            ends(2);
            assertEquals(List.of("ja エー、1番1", "ja ビー、2番5"), said);
        }
    }

    @Test
    void tellsOfACallThatIsTooMany() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        try (var announcer = announcer(List.of(japanese()), sound -> after(gate, sound))) {
            announcer.announce(FIRST);
            begun();
            for (int number = 1; number <= 31; number++) {
                announcer.announce(new Announcement("D", number, 1));
            }

            assertEquals(new AnnouncerState.TooMany(new Announcement("D", 31, 1)), told.poll(60, TimeUnit.SECONDS));
            gate.countDown();
            assertEquals(31, ends(31).size());
            assertEquals("ja ディー、30番1", said.getLast());
        }
    }

    @Test
    void soundsTheChimeAloneWithoutAVoice() throws InterruptedException {
        try (var announcer = announcer(List.of(), loudspeaker)) {
            announcer.announce(FIRST);

            assertEquals(List.of(new AnnouncerState.ChimeOnly(FIRST)), ends(1));
            assertEquals(1, loudspeaker.played().size());
        }
    }

    @Test
    void saysTheEnglishWhereTheJapaneseVoiceFails() throws InterruptedException {
        Voice hoarse = voice(Locale.JAPANESE, Optional.of(DeviceFault.TIMEOUT));
        try (var announcer = announcer(List.of(hoarse, english()), loudspeaker)) {
            announcer.announce(FIRST);

            assertEquals(List.of(new AnnouncerState.ChimeOnly(FIRST)), ends(1));
            assertEquals(List.of("en A 1 1"), said);
        }
    }

    @Test
    void tellsThatACallWasNotHeardAndGoesOnWhenTheLoudspeakerIsBack() throws InterruptedException {
        loudspeaker.plugged(false);
        try (var announcer = announcer(List.of(japanese(), english()), loudspeaker)) {
            announcer.announce(FIRST);
            assertEquals(List.of(new AnnouncerState.NotHeard(FIRST, DeviceFault.ABSENT)), ends(1));

            loudspeaker.plugged(true);
            announcer.announce(SECOND);

            assertEquals(List.of(quiet()), ends(1));
        }
    }

    @Test
    void stopsInTheMiddleOfWhatIsBeingSaid() throws InterruptedException {
        var announcer = announcer(List.of(japanese()), sound -> after(new CountDownLatch(1), sound));
        announcer.announce(FIRST);
        begun();
        announcer.announce(SECOND);

        announcer.close();

        assertEquals(0, announcer.waiting());
        assertEquals(List.of(new AnnouncerState.NotHeard(FIRST, DeviceFault.TIMEOUT)), ends(1));
        assertEquals(List.of(), said);
    }

    @Test
    void playsAChimeThatIsHeardAndDiesAway() {
        Sound chime = Chime.sound();

        assertEquals(Duration.ofMillis(1500), chime.length());
        assertTrue(chime.loudest() > 0.3 && chime.loudest() <= 1, "loudest " + chime.loudest());
    }

    @Test
    void saysThatThisComputerHasNoLoudspeakerOrPlaysToTheEnd() throws DeviceException {
        Loudspeaker real = new SystemLoudspeaker();

        if (SystemLoudspeaker.present()) {
            real.play(new Sound(22_050, new double[2_205]));
        } else {
            var fault = assertThrows(DeviceException.class, () -> real.play(new Sound(22_050, new double[2_205])));
            assertEquals(DeviceFault.ABSENT, fault.fault());
        }
    }

    private Announcer announcer(List<Voice> voices, Loudspeaker out) {
        return new Announcer(words, voices, out, told::add);
    }

    private void after(CountDownLatch gate, Sound sound) throws DeviceException {
        try {
            if (!gate.await(60, TimeUnit.SECONDS)) {
                throw new DeviceException(DeviceFault.TIMEOUT, "the test's gate stayed shut");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.TIMEOUT, "interrupted", e);
        }
        loudspeaker.play(sound);
    }

    private Voice japanese() {
        return voice(Locale.JAPANESE, Optional.empty());
    }

    private Voice english() {
        return voice(Locale.ENGLISH, Optional.empty());
    }

    /** A voice that writes down what it says; one that fails where a fault is given. */
    private Voice voice(Locale language, Optional<DeviceFault> fault) {
        return new Voice() {
            @Override
            public String name() {
                return "written";
            }

            @Override
            public Locale language() {
                return language;
            }

            @Override
            public Sound say(Sentence sentence) throws DeviceException {
                if (fault.isPresent()) {
                    throw new DeviceException(fault.get(), "hoarse");
                }
                said.add(language + " " + sentence.written());
                return new Sound(8_000, new double[800]);
            }
        };
    }

    private static AnnouncerState quiet() {
        return new AnnouncerState.Quiet();
    }

    private void begun() throws InterruptedException {
        assertTrue(told.poll(60, TimeUnit.SECONDS) instanceof AnnouncerState.Speaking);
    }

    /** How the next so many calls ended. */
    private List<AnnouncerState> ends(int count) {
        return Stream.generate(this::next)
                .filter(state -> !(state instanceof AnnouncerState.Speaking))
                .limit(count)
                .toList();
    }

    private AnnouncerState next() {
        try {
            AnnouncerState state = told.poll(60, TimeUnit.SECONDS);
            assertTrue(state != null, "nothing was told");
            return state;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

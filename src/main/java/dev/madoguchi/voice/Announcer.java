package dev.madoguchi.voice;

import dev.madoguchi.device.DeviceException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says one call after the other, each to its end: a chime, Japanese, English. A call that waits already is not said twice; one
 * whose ticket is called to another window meanwhile is replaced. Safe for several threads; what it drives has one of its own.
 */
public final class Announcer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    /** About five minutes of speaking; what comes later than that helps nobody. */
    private static final int MOST_WAITING = 30;

    private static final Duration STOP_TIME = Duration.ofSeconds(2);
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final CallWords words;
    private final List<Voice> voices;
    private final Loudspeaker loudspeaker;
    private final Consumer<AnnouncerState> listener;
    private final Sound chime = Chime.sound();
    private final Deque<Announcement> waiting = new ArrayDeque<>();
    private @Nullable Thread speaker;
    private boolean closed;

    /**
     * @param voices at most one for each language; none means the chime alone
     * @param listener is told each change, on the announcer's own thread or the caller's
     */
    public Announcer(CallWords words, List<Voice> voices, Loudspeaker loudspeaker, Consumer<AnnouncerState> listener) {
        this.words = words;
        this.voices = List.copyOf(voices);
        this.loudspeaker = loudspeaker;
        this.listener = listener;
    }

    /** Says a call as soon as those before it are said. Returns at once. */
    public void announce(Announcement call) {
        if (!taken(call)) {
            LOG.warn("{} calls wait to be said; one more is only shown", MOST_WAITING);
            listener.accept(new AnnouncerState.TooMany(call));
        }
    }

    private synchronized boolean taken(Announcement call) {
        if (closed || waiting.contains(call)) {
            return true;
        }
        waiting.removeIf(call::sameTicket);
        if (waiting.size() >= MOST_WAITING) {
            return false;
        }
        waiting.addLast(call);
        if (speaker == null) {
            speaker = Thread.ofPlatform().daemon().name("announcer").start(this::speak);
        }
        return true;
    }

    /** How many calls wait, without the one that is being said. */
    public synchronized int waiting() {
        return waiting.size();
    }

    private void speak() {
        for (Announcement call = next(); call != null; call = next()) {
            listener.accept(new AnnouncerState.Speaking(call, waiting()));
            listener.accept(said(call));
        }
    }

    /** The thread ends where nothing waits, and the next call starts another. */
    private synchronized @Nullable Announcement next() {
        Announcement call = closed ? null : waiting.pollFirst();
        if (call == null) {
            speaker = null;
        }
        return call;
    }

    private AnnouncerState said(Announcement call) {
        try {
            loudspeaker.play(chime);
            boolean whole = true;
            for (Sentence sentence : words.of(call)) {
                whole &= said(sentence);
            }
            return whole ? new AnnouncerState.Quiet() : new AnnouncerState.ChimeOnly(call);
        } catch (DeviceException e) {
            LOG.warn("A call was not heard", e);
            return new AnnouncerState.NotHeard(call, e.fault());
        }
    }

    /** False where there is no voice for it, or the voice failed: then the others are said all the same. */
    private boolean said(Sentence sentence) throws DeviceException {
        for (Voice voice : voices) {
            if (voice.language().equals(sentence.language())) {
                Sound sound;
                try {
                    sound = voice.say(sentence);
                } catch (DeviceException e) {
                    LOG.warn("{} does not speak", voice.name(), e);
                    return false;
                }
                loudspeaker.play(sound);
                return true;
            }
        }
        return false;
    }

    /** Whether Japanese and English can be said. */
    public boolean speaksAll() {
        return LANGUAGES.stream()
                .allMatch(language ->
                        voices.stream().anyMatch(voice -> voice.language().equals(language)));
    }

    /** Stops in the middle of what is being said. */
    @Override
    public void close() {
        Thread speaking;
        synchronized (this) {
            closed = true;
            waiting.clear();
            speaking = speaker;
        }
        if (speaking != null) {
            speaking.interrupt();
            try {
                if (!speaking.join(STOP_TIME)) {
                    LOG.warn("The announcer does not stop");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

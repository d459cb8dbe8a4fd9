package dev.madoguchi.voice;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;

/** The computer's own loudspeaker. It is held only while something sounds. */
public final class SystemLoudspeaker implements Loudspeaker {
    private static final Duration LATE = Duration.ofSeconds(2);

    @Override
    public void play(Sound sound) throws DeviceException {
        CountDownLatch ended = new CountDownLatch(1);
        try (Clip clip = clip(sound)) {
            clip.addLineListener(event -> {
                if (event.getType().equals(LineEvent.Type.STOP)) {
                    ended.countDown();
                }
            });
            byte[] samples = sound.samples();
            clip.open(sound.format(), samples, 0, samples.length);
            clip.start();
            if (!ended.await(sound.length().plus(LATE).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DeviceException(DeviceFault.TIMEOUT, "the loudspeaker does not finish");
            }
        } catch (LineUnavailableException e) {
            throw new DeviceException(DeviceFault.BUSY, "another program holds the loudspeaker", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.TIMEOUT, "playing was interrupted", e);
        }
    }

    private static Clip clip(Sound sound) throws DeviceException, LineUnavailableException {
        try {
            return (Clip) AudioSystem.getLine(new DataLine.Info(Clip.class, sound.format()));
        } catch (IllegalArgumentException e) {
            throw new DeviceException(DeviceFault.ABSENT, "this computer has no loudspeaker", e);
        }
    }

    /** Whether the computer has any loudspeaker for the chime's kind of sound. */
    public static boolean present() {
        return AudioSystem.isLineSupported(
                new DataLine.Info(Clip.class, Chime.sound().format()));
    }
}

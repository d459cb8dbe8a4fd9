package dev.madoguchi.voice;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** A piece of sound in memory: signed 16-bit PCM, little-endian. */
public final class Sound {
    private static final int BITS = 16;

    private final AudioFormat format;
    private final byte[] samples;

    /** @param samples one channel, each between -1 and 1 */
    Sound(float rate, double[] samples) {
        this.format = new AudioFormat(rate, BITS, 1, true, false);
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (double sample : samples) {
            bytes.putShort((short) Math.round(Math.clamp(sample, -1, 1) * Short.MAX_VALUE));
        }
        this.samples = bytes.array();
    }

    private Sound(AudioFormat format, byte[] samples) {
        this.format = format;
        this.samples = samples;
    }

    /**
     * Reads a WAV file, also one whose header does not know its length, as programs write into a pipe.
     *
     * @throws DeviceException {@code BROKEN} where it is none, or holds no sound
     */
    static Sound ofWav(byte[] wav) throws DeviceException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            AudioFormat found = in.getFormat();
            byte[] samples = in.readAllBytes();
            boolean usual = found.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
                    && found.getSampleSizeInBits() == BITS
                    && !found.isBigEndian();
            if (!usual || samples.length == 0) {
                throw new DeviceException(DeviceFault.BROKEN, "the voice left no sound: " + found);
            }
            return new Sound(found, samples);
        } catch (UnsupportedAudioFileException | IOException e) {
            throw new DeviceException(DeviceFault.BROKEN, "the voice left no WAV file", e);
        }
    }

    AudioFormat format() {
        return format;
    }

    byte[] samples() {
        return samples.clone();
    }

    /** How long it sounds. */
    public Duration length() {
        double frames = samples.length / (double) format.getFrameSize();
        return Duration.ofMillis(Math.round(frames * 1000 / format.getFrameRate()));
    }

    /** Its loudest sample: 0 for silence, 1 for as loud as can be. */
    public double loudest() {
        ByteBuffer all = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
        int most = 0;
        while (all.remaining() >= 2) {
            most = Math.max(most, Math.abs(all.getShort()));
        }
        return most / (double) Short.MAX_VALUE;
    }

    /** The same as a WAV file. */
    public byte[] wav() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (AudioInputStream all = new AudioInputStream(
                new ByteArrayInputStream(samples), format, samples.length / format.getFrameSize())) {
            AudioSystem.write(all, AudioFileFormat.Type.WAVE, file);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return file.toByteArray();
    }
}

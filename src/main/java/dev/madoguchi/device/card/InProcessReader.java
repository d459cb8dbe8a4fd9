package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A reader made of memory, for computers where no PC/SC service is to be had. The card in it is the same virtual card that
 * lies in vpcd's slot elsewhere. Safe for several threads.
 */
public final class InProcessReader implements CardReader, CardSlot {
    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean plugged = true;
    private @Nullable VirtualCard card;
    private @Nullable Session session;
    private int moves;
    private int known;

    public InProcessReader(String name) {
        this.name = name;
    }

    @Override
    public void insert(VirtualCard inserted) {
        change(() -> {
            card = inserted;
            session = null;
        });
    }

    @Override
    public void remove() {
        change(() -> {
            card = null;
            session = null;
        });
    }

    /** Plugs the reader in, or pulls its cable. The card keeps lying on it. */
    public void plugged(boolean isPlugged) {
        change(() -> {
            plugged = isPlugged;
            session = null;
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DeviceStatus status() {
        lock.lock();
        try {
            return plugged ? new DeviceStatus.Ready(name) : new DeviceStatus.Failed(name, DeviceFault.ABSENT);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean holdsCard() throws DeviceException {
        lock.lock();
        try {
            if (!plugged) {
                throw new DeviceException(DeviceFault.ABSENT, name + " is unplugged");
            }
            return card != null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public CardSession connect(Duration wait) throws DeviceException {
        lock.lock();
        try {
            VirtualCard present = await(wait.toNanos());
            if (session != null) {
                throw new DeviceException(DeviceFault.BUSY, name + " is in a session already");
            }
            present.reset();
            Session opened = new Session(present);
            session = opened;
            return opened;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.NO_CARD, "interrupted while waiting for a card", e);
        } finally {
            known = moves;
            lock.unlock();
        }
    }

    @Override
    public void awaitChange(Duration limit) {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (known == moves && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private VirtualCard await(long nanos) throws DeviceException, InterruptedException {
        long left = nanos;
        while (true) {
            if (!plugged) {
                throw new DeviceException(DeviceFault.ABSENT, name + " is unplugged");
            }
            if (card != null) {
                return card;
            }
            if (left <= 0) {
                throw new DeviceException(
                        DeviceFault.NO_CARD, "no card within " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
            }
            left = changed.awaitNanos(left);
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            moves++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private final class Session implements CardSession {
        private final VirtualCard held;

        private Session(VirtualCard held) {
            this.held = held;
        }

        @Override
        public byte[] transmit(byte[] command) throws DeviceException {
            requireHeld();
            byte[] answer = held.answer(command.clone());
            requireHeld();
            if (answer.length < 2) {
                throw new DeviceException(DeviceFault.BROKEN, "an answer of " + answer.length + " bytes");
            }
            return Arrays.copyOf(answer, answer.length);
        }

        /** Asked before and after the card: one that was pulled while it answered gave no answer. */
        private void requireHeld() throws DeviceException {
            lock.lock();
            try {
                if (!plugged) {
                    throw new DeviceException(DeviceFault.ABSENT, name + " was unplugged");
                }
                if (session != this) {
                    throw new DeviceException(DeviceFault.NO_CARD, "the card was pulled");
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public byte[] atr() {
            return held.atr();
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (session == this) {
                    held.reset();
                    session = null;
                }
            } finally {
                lock.unlock();
            }
        }
    }
}

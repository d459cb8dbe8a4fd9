package dev.madoguchi.app.bench;

import dev.madoguchi.device.card.VirtualCard;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A card that remembers when it was noticed for the first time, and what it was asked. */
final class TimedCard implements VirtualCard {
    private final VirtualCard card;
    private final AtomicLong noticed = new AtomicLong();
    private final List<byte[]> commands = new CopyOnWriteArrayList<>();

    TimedCard(VirtualCard card) {
        this.card = card;
    }

    /** When the reader asked for the answer to reset, or, in process, for the first reset; a reading of the system's clock in nanoseconds. */
    long noticed() {
        return noticed.get();
    }

    /** The commands so far. */
    List<byte[]> commands() {
        return List.copyOf(commands);
    }

    @Override
    public byte[] atr() {
        note();
        return card.atr();
    }

    @Override
    public byte[] answer(byte[] command) {
        commands.add(command.clone());
        return card.answer(command);
    }

    @Override
    public void reset() {
        note();
        card.reset();
    }

    private void note() {
        noticed.compareAndSet(0, System.nanoTime());
    }
}

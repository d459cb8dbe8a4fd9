package dev.madoguchi.device.card;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A card that takes its time for every answer, as chips do that compute or lie askew; its answer to reset comes at once. */
public final class LateCard implements VirtualCard {
    private final VirtualCard card;
    private final Duration late;

    /** @param late how long after the command each answer comes */
    public LateCard(VirtualCard card, Duration late) {
        this.card = card;
        this.late = late;
    }

    @Override
    public byte[] atr() {
        return card.atr();
    }

    @Override
    public byte[] answer(byte[] command) {
        long asked = System.nanoTime();
        byte[] answer = card.answer(command);
        while (System.nanoTime() - asked < late.toNanos()
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, late.toNanos() - (System.nanoTime() - asked));
        }
        return answer;
    }

    @Override
    public void reset() {
        card.reset();
    }
}

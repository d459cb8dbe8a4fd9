package dev.madoguchi.device.card;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Writes down what a card is asked, and does something when it is asked a certain thing. */
public class WatchedCard implements VirtualCard {
    private final VirtualCard card;
    private final Predicate<String> trigger;
    private final Runnable deed;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final AtomicInteger resets = new AtomicInteger();

    public WatchedCard(VirtualCard card) {
        this(card, command -> false, () -> {});
    }

    /** @param trigger the deed is done before the card answers a command whose digits this accepts */
    public WatchedCard(VirtualCard card, Predicate<String> trigger, Runnable deed) {
        this.card = card;
        this.trigger = trigger;
        this.deed = deed;
    }

    /**
     * The card, but with another answer to commands that begin so; what the command does to the card it does nevertheless.
     *
     * @param answer in hexadecimal digits
     */
    public static WatchedCard answering(VirtualCard card, String beginning, String answer) {
        return new WatchedCard(card) {
            @Override
            public byte[] answer(byte[] command) {
                String digits = HexFormat.of().withUpperCase().formatHex(command);
                byte[] own = super.answer(command);
                return digits.startsWith(beginning) ? HexFormat.of().parseHex(answer) : own;
            }
        };
    }

    /** The commands so far, in hexadecimal digits. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    public int resets() {
        return resets.get();
    }

    @Override
    public byte[] atr() {
        return card.atr();
    }

    @Override
    public byte[] answer(byte[] command) {
        String digits = HexFormat.of().withUpperCase().formatHex(command);
        commands.add(digits);
        if (trigger.test(digits)) {
            deed.run();
        }
        return card.answer(command);
    }

    @Override
    public void reset() {
        resets.incrementAndGet();
        card.reset();
    }
}

package dev.madoguchi.device.card;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/**
 * Which readers hold a card at one moment, and how many cards have come and gone on each.
 *
 * <p>The service counts both (the upper half of {@code dwEventState}, in pcsc-lite and in Windows). The JDK asks for the count
 * and keeps it to itself, so that a card swapped between two looks could not be told from one that lay still; hence the same
 * question by reflection, as in {@link PcscContext}.
 */
final class PcscPresence {
    private static final String PACKAGE = "sun.security.smartcardio.";
    private static final int CHANGED = 0x0002;
    private static final int PRESENT = 0x0020;
    private static final int COUNT_AT = 16;
    private static final String OVER = "SCARD_E_TIMEOUT";

    /** The name under which the service tells that a reader was plugged in or out. */
    private static final String ANY_READER = "\\\\?PnP?\\Notification";

    private final List<CardTerminal> terminals;
    private final int[] states;

    private PcscPresence(List<CardTerminal> terminals, int[] states) {
        this.terminals = terminals;
        this.states = states;
    }

    /** Looks once, without waiting. Asks no card. */
    static PcscPresence of(List<CardTerminal> terminals) throws CardException {
        return new PcscPresence(List.copyOf(terminals), states(terminals));
    }

    /** The readers on which a card lies, in the service's order. */
    List<CardTerminal> holding() {
        return IntStream.range(0, terminals.size())
                .filter(i -> (states[i] & PRESENT) != 0)
                .mapToObj(terminals::get)
                .toList();
    }

    /** By each reader's name how often a card came or left. */
    Map<String, Integer> moves() {
        Map<String, Integer> moves = new HashMap<>();
        for (int i = 0; i < terminals.size(); i++) {
            moves.put(terminals.get(i).getName(), states[i] >>> COUNT_AT);
        }
        return moves;
    }

    /** Waits until a card or a reader comes or goes, or anything else about them changes, at most so long. */
    void awaitNews(Duration limit) throws CardException {
        int[] known = new int[terminals.size() + 1];
        for (int i = 0; i < terminals.size(); i++) {
            known[i] = states[i] & ~CHANGED;
        }
        String[] names = Stream.concat(terminals.stream().map(CardTerminal::getName), Stream.of(ANY_READER))
                .toArray(String[]::new);
        try {
            ask(limit.toMillis(), known, names);
        } catch (CardException e) {
            if (!ScardError.name(e).equals(OVER)) {
                throw e;
            }
        }
    }

    private static int[] states(List<CardTerminal> terminals) throws CardException {
        if (terminals.isEmpty()) {
            return new int[0];
        }
        int[] unaware = new int[terminals.size()];
        return ask(0, unaware, terminals.stream().map(CardTerminal::getName).toArray(String[]::new));
    }

    private static int[] ask(long millis, int[] known, String[] names) throws CardException {
        try {
            Field context = Class.forName(PACKAGE + "PCSCTerminals").getDeclaredField("contextId");
            Method change = Class.forName(PACKAGE + "PCSC")
                    .getDeclaredMethod("SCardGetStatusChange", long.class, long.class, int[].class, String[].class);
            context.setAccessible(true);
            change.setAccessible(true);
            return (int[]) Objects.requireNonNull(change.invoke(null, context.getLong(null), millis, known, names));
        } catch (InvocationTargetException e) {
            throw new CardException(e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new CardException("cards are noticed only by a program started with --add-opens", e);
        }
    }
}

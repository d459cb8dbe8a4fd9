package dev.madoguchi.computer;

import dev.madoguchi.municipality.AddressRange;
import dev.madoguchi.municipality.ComputerRule;
import dev.madoguchi.municipality.ComputerRule.What;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds this computer against what the profile allows. Not on the JavaFX thread: a second or two. */
public final class Examination {
    private static final Logger LOG = LoggerFactory.getLogger(Examination.class);
    /** Names come from outside, and a line of the screen is short. */
    private static final int LONGEST_NAME = 60;

    private final Computer computer;
    private final ComputerRule rule;
    private final List<String> cameras;
    private final Path data;

    /**
     * @param cameras the cameras that are allowed, as the profile has them; empty for any
     * @param data the folder in which the workstation keeps its data
     */
    public Examination(Computer computer, ComputerRule rule, List<String> cameras, Path data) {
        this.computer = computer;
        this.rule = rule;
        this.cameras = List.copyOf(cameras);
        this.data = data;
    }

    /** Everything, in the order of {@link What}. */
    public List<Seen> all() {
        return Arrays.stream(What.values()).map(this::look).toList();
    }

    /** One thing. */
    public Seen look(What what) {
        try {
            return switch (what) {
                case CAMERAS -> plugged(what, Usb.VIDEO, cameras);
                case READERS -> plugged(what, Usb.SMART_CARD, rule.readers());
                case PRINTERS -> plugged(what, Usb.PRINTER, rule.printers());
                case MEDIA ->
                    judged(
                            what,
                            computer.removable(),
                            disk -> rule.media().contains(disk.serial()),
                            Examination::words);
                case NETWORK ->
                    judged(
                            what,
                            computer.addresses(),
                            address -> rule.networks().isEmpty()
                                    || rule.networks().stream()
                                            .flatMap(range -> AddressRange.parse(range).stream())
                                            .anyMatch(range -> range.contains(address)),
                            address -> address.getHostAddress());
                case WIRELESS ->
                    judged(
                            what,
                            computer.wireless(),
                            name -> rule.wireless().isEmpty() || rule.wireless().contains(name),
                            name -> name);
                case PROGRAMS -> programs();
                case DISK -> told(what, computer.encrypted(data));
                case SWAP -> told(what, computer.swapKept());
                case CORE_FILES -> told(what, computer.coreFilesOff());
                case PREDICTION -> told(what, computer.predictionOff());
                case CLIPBOARD -> told(what, computer.clipboardForgets());
            };
        } catch (IOException e) {
            LOG.warn("{} could not be looked at: {}", what, e.toString());
            return new Seen(what, Verdict.UNKNOWN, List.of());
        }
    }

    private Seen plugged(What what, int usbClass, List<String> allowed) throws IOException {
        Predicate<Usb> fine = usb -> allowed.isEmpty()
                || allowed.stream()
                        .anyMatch(each -> each.equalsIgnoreCase(usb.name())
                                || each.toLowerCase(Locale.ROOT).startsWith(usb.id()));
        return judged(
                what,
                computer.usb()
                        .map(all -> all.stream().filter(usb -> usb.is(usbClass)).toList()),
                fine,
                usb -> usb.name() + " [" + usb.id() + "]");
    }

    private Seen programs() throws IOException {
        return judged(
                What.PROGRAMS,
                computer.programs(),
                program -> !rule.refusedPrograms().contains(program.name())
                        && (!program.ours()
                                || rule.programs().isEmpty()
                                || rule.programs().contains(program.name())),
                Computer.Program::name);
    }

    private static String words(RemovableDisk disk) {
        return disk.device() + (disk.serial().isEmpty() ? "" : " [" + disk.serial() + "]");
    }

    /** Not allowed as soon as one thing is not; then only such things are named. */
    private static <T> Seen judged(What what, Optional<List<T>> found, Predicate<T> fine, Function<T, String> words) {
        if (found.isEmpty()) {
            return new Seen(what, Verdict.UNKNOWN, List.of());
        }
        List<String> wrong = names(found.get().stream().filter(fine.negate()).toList(), words);
        if (!wrong.isEmpty()) {
            return new Seen(what, Verdict.NOT_ALLOWED, wrong);
        }
        // All programs that run would be a long list and tell nobody anything.
        return new Seen(what, Verdict.FINE, what == What.PROGRAMS ? List.of() : names(found.get(), words));
    }

    private static <T> List<String> names(List<T> things, Function<T, String> words) {
        return things.stream()
                .map(words)
                .map(name -> name.codePoints()
                        .filter(point -> !Character.isISOControl(point))
                        .limit(LONGEST_NAME)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .distinct()
                .toList();
    }

    private static Seen told(What what, Optional<Boolean> answer) {
        return new Seen(
                what,
                answer.map(yes -> yes ? Verdict.FINE : Verdict.NOT_ALLOWED).orElse(Verdict.UNKNOWN),
                List.of());
    }
}

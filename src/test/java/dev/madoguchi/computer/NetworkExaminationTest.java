package dev.madoguchi.computer;

import static dev.madoguchi.computer.Rules.networks;
import static dev.madoguchi.computer.Rules.wireless;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.municipality.AddressRange;
import dev.madoguchi.municipality.ComputerRule;
import dev.madoguchi.municipality.ComputerRule.What;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F137: which networks a computer may be in (004 §2-1(11)). */
class NetworkExaminationTest {
    @TempDir
    private Path root;

    private ComputerTree tree;

    @BeforeEach
    void computer() throws IOException {
        tree = ComputerTree.asItShouldBe(root);
    }

    /** 004 §2-1(11)②: no public network. What {@code iw} says is as iw 5.19 says it. */
    @Test
    void allowsNoWirelessNetworkButThoseThatAreListed() throws IOException {
        tree.file("sys/class/net/wlan0/operstate", "up");
        tree.file("sys/class/net/wlan0/wireless/status", "0x0");
        String link = "Connected to 02:00:5e:00:53:01 (on wlan0)\n\tSSID: 窓口 1階\n\tfreq: 5180\n";
        Computer computer = new LinuxComputer(root, root, device -> Optional.of(link));

        Seen listed = new Examination(computer, wireless("窓口 1階"), List.of(), root).look(What.WIRELESS);
        Seen stranger = new Examination(computer, wireless("窓口"), List.of(), root).look(What.WIRELESS);

        assertEquals(Verdict.FINE, listed.verdict());
        assertEquals(new Seen(What.WIRELESS, Verdict.NOT_ALLOWED, List.of("窓口 1階")), stranger);
    }

    @Test
    void asksAPersonWhereAWirelessDeviceDoesNotSayInWhichNetworkItIs() throws IOException {
        tree.file("sys/class/net/wlan0/operstate", "up");
        tree.file("sys/class/net/wlan0/wireless/status", "0x0");
        Computer computer = new LinuxComputer(root, root, device -> Optional.empty());

        Seen seen = new Examination(computer, wireless("窓口"), List.of(), root).look(What.WIRELESS);

        assertEquals(Verdict.UNKNOWN, seen.verdict());
    }

    @Test
    void allowsNoAddressOutsideTheRangesThatAreListed() throws IOException {
        List<InetAddress> mine = Networks.addresses();
        List<String> ranges = new ArrayList<>();
        for (InetAddress address : mine) {
            byte[] bytes = address.getAddress();
            ranges.add(new AddressRange(InetAddress.getByAddress(bytes), bytes.length * Byte.SIZE).text());
        }

        Seen listed = examination(networks(ranges)).look(What.NETWORK);
        Seen elsewhere = examination(networks(List.of("255.255.255.255/32"))).look(What.NETWORK);

        assertEquals(Verdict.FINE, listed.verdict());
        assertEquals(
                mine.stream().map(InetAddress::getHostAddress).collect(Collectors.toSet()),
                Set.copyOf(elsewhere.things()));
    }

    private Examination examination(ComputerRule rule) {
        return new Examination(tree.computer(), rule, List.of(), root.resolve("data"));
    }
}

package dev.madoguchi.city.desk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.desk.DeskStep.Choosing;
import dev.madoguchi.city.desk.DeskStep.Comparing;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityWord;
import dev.madoguchi.sync.CityWords;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.ImmediateBackground;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A city with a station and a desk, and what the station delivered there. */
final class DeskAtTheCity implements AutoCloseable {
    static final LocalDate DAY = TestCity.DAY;
    static final Clock CLOCK = Clock.fixed(TestCity.NOON, ZoneOffset.UTC);
    static final StationName DESK = new StationName(TestCity.MUNICIPALITY, CityHome.DESK_SITE, "desk-1");

    final Map<UUID, String> delivered = new LinkedHashMap<>();
    final TestCity city;
    final StationIdentity station;
    final StationIdentity desk;
    final CityPrivateKey key;
    final ServerSource server;
    DeskViewModel model;

    DeskAtTheCity(Path folder) throws Exception {
        city = TestCity.create(folder);
        station = city.station("mado-1");
        desk = city.station(DESK);
        key = city.folder().openSealingKey(TestCity.PASSPHRASE);
        server = source(desk);
        model = model(server, desk.signing());
    }

    @Override
    public void close() {
        server.close();
        key.close();
        desk.close();
        station.close();
        city.close();
    }

    Optional<CityWord> heard() throws Exception {
        try (CityLink link = new CityLink(city.address(), station.tls())) {
            return new CityWords(station.pins()).last(link, DAY, delivered);
        }
    }

    Comparing opened() {
        model.show(DAY);
        Choosing choosing =
                assertInstanceOf(Choosing.class, model.stepProperty().get());
        model.open(choosing.deliveries().getFirst());
        return assertInstanceOf(Comparing.class, model.stepProperty().get());
    }

    void acceptAll() {
        opened().lines().forEach(line -> model.tick(line.record().id(), true));
        model.accept();
    }

    ServerSource source(StationIdentity who) {
        return new ServerSource(city.address(), who.tls(), who.pins().receipt());
    }

    DeskViewModel model(ServerSource source, SigningKey signing) {
        return model(source, signing, CLOCK);
    }

    DeskViewModel model(ServerSource source, SigningKey signing, Clock clock) {
        var acceptor = new Acceptor(source, signing, DESK, "officer-7", clock);
        var work = new DeskWork(
                source, new DeliveryOpener(source, key), Optional.of(acceptor), new PhotoExport(clock), clock);
        return new DeskViewModel(work, new ImmediateBackground(), DAY);
    }

    void deliver(byte[] plain) {
        Envelope envelope = city.seal(station, plain);
        city.home().vaults().records().store(envelope, TestCity.NOON);
        delivered.put(envelope.header().id(), envelope.sha256());
    }

    static byte[] visit(int number, String name, boolean express) throws Exception {
        CBORMapper cbor = new CBORMapper();
        ObjectNode root = cbor.createObjectNode().put("v", 2);
        root.putObject("ticket")
                .put("site", "main")
                .put("series", "A")
                .put("number", number)
                .put("at", TestCity.NOON.plusSeconds(60L * number).toString());
        ObjectNode reception = root.putObject("reception").put("procedure", "application");
        if (express) {
            reception.put("express", "SD_CARD");
        }
        root.putObject("applicant")
                .put("name", name)
                .put("address", "東京都国分寺市泉町二丁目2番18号")
                .put("birthDate", "19850402")
                .put("telephone", "042-000-00" + (10 + number));
        root.put("photo", jpeg());
        return cbor.writeValueAsBytes(root);
    }

    static byte[] jpeg() throws Exception {
        BufferedImage image = new BufferedImage(350, 450, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, 350, 450);
        pen.setColor(Color.DARK_GRAY);
        pen.fillOval(100, 100, 150, 200);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}

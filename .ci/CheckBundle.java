import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

/** Ends with an exception if a bundle breaks the rules of Maven Central, or this project's own for its jars. */
class CheckBundle {
  private static final List<String> ARTIFACTS =
      List.of("", "-bom", "-generated", "-jackson", "-micrometer", "-spring-boot", "-testing");
  private static final List<String> IN_POMS =
      List.of("name", "description", "url", "licenses/license/url", "developers/developer/name",
          "organization/name", "scm/url", "scm/connection", "scm/developerConnection");
  private static final String HOME = "https://github.com/dixajava/dixa-java";

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> complaints = new ArrayList<>();

  public static void main(String[] arguments) throws Exception {
    CheckBundle bundle = new CheckBundle();
    try (InputStream in = java.nio.file.Files.newInputStream(java.nio.file.Path.of(arguments[0]))) {
      bundle.files.putAll(entries(in));
    }
    bundle.check();
    bundle.files.forEach((name, bytes) -> System.out.println(name + " " + bytes.length));
    if (!bundle.complaints.isEmpty()) {
      throw new AssertionError(String.join("\n", bundle.complaints));
    }
  }

  private static Map<String, byte[]> entries(InputStream zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    ZipInputStream in = new ZipInputStream(zip);
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      if (!entry.isDirectory()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private void check() throws Exception {
    TreeSet<String> expected = new TreeSet<>();
    for (String artifact : ARTIFACTS) {
      expected.add("dixa-java" + artifact);
    }
    TreeSet<String> found = new TreeSet<>();
    for (String name : List.copyOf(files.keySet())) {
      if (name.endsWith(".pom")) {
        String[] path = name.split("/");
        found.add(path[path.length - 3]);
        checkArtifact(name.substring(0, name.length() - ".pom".length()));
      }
    }
    if (!found.equals(expected)) {
      complaints.add("the artifacts are " + found + ", expected are " + expected);
    }
    for (String name : files.keySet()) {
      if (!name.matches(".*\\.(asc|md5|sha1|sha256|sha512)")) {
        checkFile(name);
      }
    }
  }

  private void checkArtifact(String base) throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(files.get(base + ".pom")));
    XPath xpath = XPathFactory.newInstance().newXPath();
    for (String element : IN_POMS) {
      if (xpath.evaluate("/project/" + element, pom).isBlank()) {
        complaints.add(base + ".pom lacks " + element);
      }
    }
    for (String url : List.of("url", "scm/url")) {
      if (!xpath.evaluate("/project/" + url, pom).equals(HOME)) {
        complaints.add(base + ".pom has another " + url + " than " + HOME);
      }
    }
    if (!xpath.evaluate("/project/parent", pom).isBlank()) {
      complaints.add(base + ".pom leans on a parent");
    }
    if (new String(files.get(base + ".pom"), "UTF-8").contains("SNAPSHOT")) {
      complaints.add(base + ".pom names a snapshot");
    }
    if (!xpath.evaluate("/project/packaging", pom).equals("pom")) {
      for (String kind : List.of("", "-sources", "-javadoc")) {
        checkJar(base + kind + ".jar", kind.isEmpty());
      }
    }
  }

  private void checkJar(String name, boolean classes) throws IOException {
    byte[] jar = files.get(name);
    if (jar == null) {
      complaints.add("there is no " + name);
      return;
    }
    Map<String, byte[]> content = entries(new ByteArrayInputStream(jar));
    if (!content.containsKey("META-INF/LICENSE")) {
      complaints.add(name + " has no META-INF/LICENSE");
    }
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
      Manifest manifest = in.getManifest();
      if (manifest == null) {
        complaints.add(name + " has no manifest at its beginning");
      } else if (classes) {
        for (String key : List.of("Automatic-Module-Name", "Implementation-Title", "Implementation-Version", "Implementation-Vendor")) {
          String value = manifest.getMainAttributes().getValue(key);
          if (value == null || value.contains("$")) {
            complaints.add(name + ": " + key + " is " + value);
          }
        }
      }
    }
  }

  private void checkFile(String name) throws Exception {
    if (!files.containsKey(name + ".asc")) {
      complaints.add(name + " is not signed");
    }
    for (Map.Entry<String, String> sum : Map.of("md5", "MD5", "sha1", "SHA-1").entrySet()) {
      byte[] told = files.get(name + "." + sum.getKey());
      String real =
          HexFormat.of().formatHex(MessageDigest.getInstance(sum.getValue()).digest(files.get(name)));
      if (told == null || !real.equals(new String(told, "UTF-8").strip())) {
        complaints.add(name + " has no or another " + sum.getKey());
      }
    }
  }
}

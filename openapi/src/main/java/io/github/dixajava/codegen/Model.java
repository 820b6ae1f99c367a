package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.overlay.Corrected;
import io.github.dixajava.codegen.overlay.Overlay;
import io.github.dixajava.codegen.view.ApiGroup;
import io.github.dixajava.codegen.view.QueryClass;
import io.github.dixajava.codegen.view.WordsClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that is generated from one description, ready for the templates. */
final class Model {
  final Description description;
  final Schemas schemas;
  final ClassNames classNames;
  final WordLists wordLists;
  final Types types;

  /** Classes with a file of their own, by name. */
  final Map<String, Object> classes = new TreeMap<>();

  /** A class, nested or not, with the expression for what reads and writes it. */
  record AdapterOf(String binaryName, String expression) {}

  /** The adapters of all classes. */
  final List<AdapterOf> adapters = new ArrayList<>();

  /** Groups of operations by name. */
  final Map<String, ApiGroup> groups;

  /** The objects for optional parameters, by name. */
  final Map<String, QueryClass> queries = new TreeMap<>();

  /**
   * Corrects a description, gives it the names that are kept, and makes a model of it.
   *
   * @param overlay its corrections; null if there are none
   * @param log is told which corrections were left out
   * @throws GenerationException if names would change
   */
  static Model read(
      JsonNode description, @Nullable Overlay overlay, NameLock lock, Consumer<String> log) {
    Corrected corrected =
        overlay == null
            ? new Corrected(description.deepCopy(), true, List.of())
            : overlay.apply(description);
    corrected.skipped().forEach(log);
    Dialect.unify(corrected.description());
    Keywords.check(corrected.description());
    Pins.write(corrected.description(), lock);
    Model model = new Model(corrected.description(), corrected.strict(), lock);
    if (corrected.strict()) {
      lock.check(Names.of(model));
    }
    return model;
  }

  /**
   * @param corrected the description, overlay applied
   * @param strict whether a name that two things claim is an error, rather than settled by place
   * @param lock the names and factories to keep
   */
  Model(ObjectNode corrected, boolean strict, NameLock lock) {
    description = new Description(corrected);
    schemas = new Schemas(description);
    classNames = new ClassNames(description, schemas, strict);
    wordLists = new WordLists();
    collectWords(description, schemas, wordLists);
    wordLists.settle(classNames.topLevel());
    types = new Types(description, schemas, classNames, wordLists);
    Usages usages = new Usages(description, schemas, classNames, wordLists);
    ModelFactory models = new ModelFactory(description, schemas, classNames, types, usages, lock);
    UnionFactory unions = new UnionFactory(description, schemas, classNames, types, models, usages);

    wordLists.classes().forEach((name, words) -> addWords(name, usages.javadoc(name), words));
    for (String key : schemas.keys()) {
      Kind kind = schemas.kind(key);
      if (!kind.isClass()) {
        continue;
      }
      ClassName name = classNames.of(key);
      if (kind == Kind.WORDS) {
        List<String> words = new ArrayList<>();
        for (JsonNode member : description.schema(key).get("oneOf")) {
          String reference = Description.reference(member);
          words.add(reference == null ? "" : description.title(reference));
        }
        String doc = usages.javadoc(name.toString());
        addWords(name.simple(), Javadoc.orElse(description.schema(key), doc), words);
      } else if (kind.isUnion()) {
        classes.put(name.simple(), unions.create(key));
        addAdapter(name.toString(), ".Unknown.Adapter.INSTANCE");
      } else {
        addAdapter(name.toString(), ".Builder.ADAPTER");
        if (name.outer() == null) {
          classes.put(name.simple(), models.create(key, Set.of()));
        }
      }
    }
    adapters.sort(Comparator.comparing(AdapterOf::binaryName));
    QueryClasses objects = new QueryClasses(description);
    Set<String> shadowed = ApiGroups.classNames(description, objects);
    ApiFactory methods = new ApiFactory(description, schemas, types, objects, shadowed, strict);
    groups = ApiGroups.of(description, methods);
    objects.classes().forEach(query -> queries.put(query.name(), query));
  }

  private void addWords(String name, String doc, List<String> words) {
    Set<String> constants = new HashSet<>(WordsClass.MEMBERS);
    List<WordsClass.Word> list = new ArrayList<>();
    for (String word : new TreeSet<>(words)) {
      String constant = JavaNames.constantName(word);
      String settled = constant;
      for (int namesake = 2; !constants.add(settled); namesake++) {
        settled = constant + "_" + namesake;
      }
      list.add(new WordsClass.Word(settled, JavaNames.literal(word)));
    }
    classes.put(name, new WordsClass(name, doc, list, wordLists.isAnyCase(name)));
    addAdapter(name, ".ADAPTER");
  }

  private void addAdapter(String name, String expression) {
    adapters.add(new AdapterOf(name.replace('.', '$'), name + expression));
  }

  private static void collectWords(Description description, Schemas schemas, WordLists wordLists) {
    for (String key : schemas.keys()) {
      ObjectNode schema = description.schema(key);
      String owner = description.title(key).split("_", -1)[0];
      if (schemas.kind(key) == Kind.MAP) {
        // Map_ConversationChannel_Int: the words are the keys, named in the middle.
        String[] parts = description.title(key).split("_", -1);
        wordLists.add(schema, "", parts[Math.min(1, parts.length - 1)]);
      }
      schema
          .path("properties")
          .properties()
          .forEach(p -> wordLists.add(p.getValue(), owner, p.getKey()));
    }
    for (Description.Operation operation : description.operations().values()) {
      String owner = ApiFactory.methodName(operation.node());
      for (JsonNode parameter : description.parameters(operation)) {
        String name = parameter.path("name").asText();
        wordLists.add(ApiParameters.schema(parameter), owner, name);
      }
    }
  }
}

package io.github.dixajava.codegen;

import com.samskivert.mustache.Mustache;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import io.github.dixajava.codegen.view.ModelClass;
import io.github.dixajava.codegen.view.QueryClass;
import io.github.dixajava.codegen.view.UnionClass;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.GeneratorLanguage;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generator {@code dixa-java}. It writes two parts: {@code api}, the Retrofit interfaces,
 * models and their adapters, and {@code facade}, the groups of operations that an application
 * calls.
 *
 * <p>openapi-generator's own model of a description cannot hold what Dixa's needs (tags that are
 * not declared, unions that are words, names that survive renumbering). So this generator corrects
 * the description with the overlay, makes a {@link Model} of it, and hands openapi-generator a
 * stand-in for every file to write; the templates print the records of the {@code view} package.
 */
public class DixaJavaCodegen extends DefaultCodegen {
  private static final Logger LOG = LoggerFactory.getLogger(DixaJavaCodegen.class);
  private static final String VIEW = "view";
  private static final String OVERLAY = "overlay";
  private static final String PART = "part";
  private static final String FORMAT = "format";
  private static final String LENIENT = "lenient";
  private static final String NAMES = "names";

  private Part part = Part.API;
  private @Nullable Model model;

  /** Called by openapi-generator, which finds the class as a service. */
  public DixaJavaCodegen() {
    outputFolder = "generated";
    templateDir = "dixa-java";
    embeddedTemplateDir = "dixa-java";
    cliOptions.add(
        CliOption.newString(FORMAT, "false to leave the sources as the templates write them"));
    cliOptions.add(
        CliOption.newString(OVERLAY, "the overlay that corrects the description; none if absent"));
    cliOptions.add(
        CliOption.newString(LENIENT, "true to leave out what of the overlay has lost its target"));
    cliOptions.add(CliOption.newString(NAMES, "the lock of names to keep; none if absent"));
    cliOptions.add(
        CliOption.newString(PART, "api, or facade for what calls it; both into the same packages"));
  }

  @Override
  public void processOpts() {
    super.processOpts();
    part = Part.of(String.valueOf(additionalProperties.getOrDefault(PART, "api")));
    modelTemplateFiles.put(part.classTemplate(), ".java");
    part.groupTemplates().forEach((template, form) -> apiTemplateFiles.put(template, form));
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public GeneratorLanguage generatorLanguage() {
    return GeneratorLanguage.JAVA;
  }

  @Override
  public String getName() {
    return "dixa-java";
  }

  @Override
  public String getHelp() {
    return "Generates the Dixa client: Retrofit interfaces, models, adapters.";
  }

  /** This generator reads schemas itself, in the form in which they are written. */
  @Override
  public boolean getUseInlineModelResolver() {
    return false;
  }

  @Override
  public boolean getUseOpenapiNormalizer() {
    return false;
  }

  @Override
  public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
    return compiler.escapeHTML(false);
  }

  @Override
  public void preprocessOpenAPI(OpenAPI openApi) {
    Path overlay = file(OVERLAY);
    Path names = file(NAMES);
    Overlay corrections = overlay == null ? null : Overlay.read(overlay);
    boolean lenient = "true".equals(additionalProperties.get(LENIENT));
    model =
        Model.read(
            DocumentFile.read(Path.of(getInputSpec())),
            corrections != null && lenient ? corrections.lenient() : corrections,
            names == null ? NameLock.none() : NameLock.read(names),
            line -> LOG.info("overlay: {}", line));
    String root = model.description.rootPackage();
    String folder = "src/main/java/" + root.replace('.', '/');
    part.otherFiles()
        .forEach(
            (template, file) -> supportingFiles.add(new SupportingFile(template, folder, file)));
    additionalProperties.put("root", root);
    additionalProperties.put("adapters", model.adapters);
    additionalProperties.put("groups", model.groups.values());
    Components standIns = new Components();
    Schema<?> standIn = new ObjectSchema().addProperty("any", new StringSchema());
    part.classes().apply(model).keySet().forEach(name -> standIns.addSchemas(name, standIn));
    openApi.setComponents(standIns);
    openApi.setSecurity(List.of());
  }

  @Override
  @SuppressWarnings("rawtypes") // as openapi-generator declares it
  public CodegenModel fromModel(String name, Schema schema) {
    Object view = part.classes().apply(requireModel()).get(name);
    CodegenModel result = new CodegenModel();
    result.name = name;
    result.classname = name;
    result.vendorExtensions.put(construct(view), view);
    return result;
  }

  private static String construct(@Nullable Object view) {
    if (view instanceof QueryClass) {
      return "query";
    }
    return view instanceof UnionClass ? "union" : view instanceof ModelClass ? "object" : "words";
  }

  @Override
  public CodegenOperation fromOperation(
      String path, String method, Operation operation, List<Server> servers) {
    CodegenOperation result = new CodegenOperation();
    result.operationId = Description.key(method, path);
    return result;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    operations.put(VIEW, requireModel().groups.get(operations.getOperations().getClassname()));
    return operations;
  }

  /** The description's prose reaches the templates as {@link Javadoc} already. */
  @Override
  public String escapeUnsafeCharacters(String input) {
    return input.replace("*/", "*_/");
  }

  @Override
  public String escapeQuotationMark(String input) {
    return input.replace("\"", "");
  }

  /** Tags that give the same name are one group. */
  @Override
  public String sanitizeTag(String tag) {
    return toApiName(tag);
  }

  @Override
  public String toApiName(String tag) {
    return ApiGroups.className(tag);
  }

  @Override
  public String toApiFilename(String tag) {
    return toApiName(tag);
  }

  @Override
  public String toModelName(String name) {
    return name;
  }

  @Override
  public String toModelFilename(String name) {
    return name;
  }

  @Override
  public String apiFilename(String template, String tag) {
    return sources().resolve(part.fileOf(template, toApiName(tag))).toString();
  }

  @Override
  public String modelFileFolder() {
    return sources().resolve(part.classPackage()).toString();
  }

  private Path sources() {
    String root = requireModel().description.rootPackage();
    return Path.of(outputFolder, "src/main/java", root.replace('.', '/'));
  }

  /** Formats everything. */
  @Override
  public void postProcess() {
    GeneratedSources sources = new GeneratedSources(Path.of(outputFolder, "src/main/java"));
    if (!"false".equals(additionalProperties.get(FORMAT))) {
      sources.format();
    }
  }

  private @Nullable Path file(String option) {
    Object file = additionalProperties.get(option);
    return file == null ? null : Path.of(file.toString());
  }

  private Model requireModel() {
    if (model == null) {
      throw new IllegalStateException("the description was not read yet");
    }
    return model;
  }
}

// Run by mongosh inside the network of mongo-1, so that MongoDB's localhost exception lets it make the first user.
// May be run again: what is there already stays, passwords are set anew.
const members = ['mongo-1:27017', 'mongo-2:27017', 'mongo-3:27017'];
// one database and one user per service; the user may read and write there and nowhere else
const services = {
  shnor_plan_registry: process.env.MONGO_PLAN_REGISTRY_PASSWORD,
  shnor_results_ingestion: process.env.MONGO_RESULTS_INGESTION_PASSWORD,
  shnor_survey_collection: process.env.MONGO_SURVEY_COLLECTION_PASSWORD,
  shnor_analytics: process.env.MONGO_ANALYTICS_PASSWORD,
};
const root = process.env.MONGO_ROOT_PASSWORD;
const admin = db.getSiblingDB('admin');

function initiated() {
  try {
    rs.initiate({
      _id: 'shnor',
      members: members.map((host, i) => ({ _id: i, host: host, priority: i === 0 ? 2 : 1 })),
    });
    print('replica set initiated');
  } catch (e) {
    // 23 AlreadyInitialized, 13 Unauthorized: the root user exists, so does the set
    if (e.code !== 23 && e.code !== 13) {
      throw e;
    }
    print('replica set is there already');
  }
}

function primary() {
  for (let i = 0; i < 60; i++) {
    if (db.hello().isWritablePrimary) {
      return;
    }
    sleep(1000);
  }
  throw new Error('mongo-1 did not become the primary within a minute');
}

function rootUser() {
  try {
    admin.createUser({ user: 'root', pwd: root, roles: ['root'] });
    print('root user created');
  } catch (e) {
    // the localhost exception is over: the user exists
    if (e.code !== 13 && e.code !== 51003) {
      throw e;
    }
  }
  admin.auth('root', root);
}

// databases a service has beside its own
const beside = { shnor_survey_collection: ['shnor_survey_collection_answers'] };

function serviceUser(name, password) {
  const own = db.getSiblingDB(name);
  const roles = [name].concat(beside[name] || []).map((one) => ({ role: 'readWrite', db: one }));
  if (own.getUser(name) === null) {
    own.createUser({ user: name, pwd: password, roles: roles });
    print('user ' + name + ' created');
  } else {
    own.updateUser(name, { pwd: password, roles: roles });
  }
}

initiated();
primary();
rootUser();
Object.keys(services).forEach((name) => serviceUser(name, services[name]));
